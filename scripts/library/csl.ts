/** CSL-JSON, as far as it is used here. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** A name as its owner writes it. */
export function nameInOrder(name: CslName & { readonly [part: string]: unknown }): string {
  if ("literal" in name && typeof name.literal === "string") return name.literal;
  const parts = [name["given"], name["non-dropping-particle"], name["family"], name["suffix"]];
  return parts.filter((part) => typeof part === "string" && part !== "").join(" ");
}

/**
 * A name in CSL's parts: the last word of a Latin name is the family's, `Ludwig van Beethoven` has a particle; a name in
 * another script stays whole.
 */
export function cslName(name: string): CslName {
  const text = name.trim();
  if (!/^\p{Script=Latin}/u.test(text)) return { literal: text };
  const [, inverted, rest] = /^([^,]+),\s*([^,]+)$/.exec(text) ?? [];
  if (inverted !== undefined && rest !== undefined) return { family: inverted, given: rest };
  const [, given, family] =
    /^(.+?)\s+((?:(?:van|von|de|der|den|del|di|da|dos|la|le|ten|ter)\s+)*[^\s]+)$/u.exec(text) ?? [];
  return given === undefined || family === undefined ? { literal: text } : { family, given };
}
