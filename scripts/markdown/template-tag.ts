import type { TagToken } from "./document.ts";

export type TagRules = ReadonlyMap<string, { readonly hasBody: boolean }>;

/** `{% raw %}…{% endraw %}`: Markdown in which nothing is a tag. */
export interface RawTemplate {
  readonly type: "templateRaw";
  readonly raw: string;
  readonly body: string;
}

/**
 * The tags of one text. Tags of one name may nest in each other.
 */
export class TemplateTags {
  readonly #text: string;
  readonly #rules: TagRules;
  readonly #ends = new Map<string, ReadonlyMap<number, Stretch>>();

  constructor(text: string, rules: TagRules) {
    this.#text = text;
    this.#rules = rules;
  }

  /**
   * The call of a registered tag plugin that starts at an offset of the text, with its body where it has one. A call that
   * is not closed, or of an unknown tag, is text.
   */
  read(start: number): TagToken | RawTemplate | undefined {
    if (this.#rules.size === 0) return undefined;
    const opening = readOpening(this.#text, start);
    if (opening === undefined) return undefined;
    const { name, args, end } = opening;
    const hasBody = name === "raw" || this.#rules.get(name)?.hasBody;
    if (hasBody === undefined) return undefined;
    if (!hasBody) return tag({ name, args, raw: this.#text.slice(start, end), body: undefined });
    const close = this.#endsOf(name).get(start);
    if (close === undefined) return undefined;
    const raw = this.#text.slice(start, close.end);
    const body = this.#text.slice(end, close.start);
    return name === "raw" ? { type: "templateRaw", raw, body } : tag({ name, args, raw, body });
  }

  #endsOf(name: string): ReadonlyMap<number, Stretch> {
    const known = this.#ends.get(name) ?? pairTags(this.#text, name);
    this.#ends.set(name, known);
    return known;
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** For each opening tag of a name that is closed, by its offset, where its end tag stands. */
function pairTags(text: string, name: string): Map<number, Stretch> {
  const ends = new Map<number, Stretch>();
  const open: number[] = [];
  for (const found of text.matchAll(new RegExp(String.raw`\{%-?\s*(end)?${name}(?![\w-])${inside}%\}`, "g"))) {
    if (found[1] === undefined) {
      if (name !== "raw" || open.length === 0) open.push(found.index);
      continue;
    }
    const start = open.pop();
    if (start !== undefined) ends.set(start, { start: found.index, end: found.index + found[0].length });
  }
  return ends;
}

function readOpening(text: string, start: number): { name: string; args: string; end: number } | undefined {
  opening.lastIndex = start;
  const [raw, name, args] = opening.exec(text) ?? [];
  if (raw === undefined || name === undefined || args === undefined) return undefined;
  return { name, args: args.replace(/-$/, "").trim(), end: start + raw.length };
}

function tag(call: Pick<TagToken, "name" | "args" | "raw" | "body">): TagToken {
  return { type: "templateTag", html: undefined, ...call };
}

/** Longer calls are text: a limit that keeps reading linear. */
const inside = String.raw`(?:[^%]|%(?!\})){0,2000}?`;
const opening = new RegExp(String.raw`\{%-?\s{0,100}([A-Za-z_][\w-]*)((?![\w-])${inside})%\}`, "y");
