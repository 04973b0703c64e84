import type { Part } from "../note.ts";

/** Holds no word that a plugin may look for: a sign of Unicode's private use area. */
const seam = "<!--\uE04C-->";

/** The HTML of a note in one piece, for plugins to change, with a comment where its parts meet. */
export function joinParts(parts: readonly Part[]): string {
  return parts.map(({ html }) => html).join(seam);
}

/** The parts of HTML that plugins have changed; all of it is one part where they did not leave every seam. */
export function splitParts(html: string, parts: readonly Part[]): readonly Part[] {
  const pieces = html.split(seam);
  const [first] = parts;
  if (first === undefined) return [];
  if (pieces.length !== parts.length) return [{ ...first, kind: "prose", html: pieces.join("") }];
  return parts.map((part, at) => Object.assign({}, part, { html: pieces[at] ?? "" }));
}
