/** A piece of raw HTML as HTML's tokenizer sees it. */
export type HtmlPiece =
  | { readonly kind: "text"; readonly raw: string; readonly at: number }
  | { readonly kind: "comment"; readonly raw: string; readonly at: number }
  | { readonly kind: "declaration"; readonly raw: string; readonly at: number }
  | { readonly kind: "close"; readonly raw: string; readonly at: number; readonly name: string }
  | {
      readonly kind: "open";
      readonly raw: string;
      readonly at: number;
      readonly name: string;
      readonly attributes: readonly Attribute[];
    };

/** Values as they stand, character references not decoded. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly raw: string;
}

/** Cuts raw HTML into pieces whose `raw` joined is the text, in time linear in its length. */
export function scanTags(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let text = 0;
  const missing = new Set<string>();
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    const piece = readPiece(html, at, missing);
    if (piece === undefined) {
      at += 1;
      continue;
    }
    if (text < at) pieces.push({ kind: "text", raw: html.slice(text, at), at: text });
    pieces.push(piece);
    at += piece.raw.length;
    text = at;
  }
  if (text < html.length) pieces.push({ kind: "text", raw: html.slice(text), at: text });
  return pieces;
}

/** `missing` keeps the ends that the rest of the text does not have, so that none is sought twice. */
function readPiece(html: string, at: number, missing: Set<string>): HtmlPiece | undefined {
  const next = html[at + 1] ?? "";
  if (next === "!" || next === "?") {
    const isComment = html.startsWith("<!--", at);
    const end = find(html, isComment ? "-->" : ">", at + (isComment ? 4 : 2), missing);
    const raw = html.slice(at, end ?? html.length);
    return { kind: isComment ? "comment" : "declaration", raw, at };
  }
  const isClose = next === "/";
  const start = at + (isClose ? 2 : 1);
  name.lastIndex = start;
  const [found] = name.exec(html) ?? [];
  if (found === undefined) return undefined;
  const { attributes, end } = readAttributes(html, start + found.length);
  const raw = html.slice(at, end);
  return isClose
    ? { kind: "close", raw, at, name: found.toLowerCase() }
    : { kind: "open", raw, at, name: found.toLowerCase(), attributes };
}

/** A tag that does not end is read to the end of the text: a browser would wait for its end, too. */
function readAttributes(html: string, start: number): { attributes: Attribute[]; end: number } {
  const attributes: Attribute[] = [];
  let at = start;
  for (;;) {
    space.lastIndex = at;
    space.exec(html);
    at = space.lastIndex;
    if (at >= html.length || html[at] === ">") return { attributes, end: Math.min(at + 1, html.length) };
    attribute.lastIndex = at;
    const [raw = "", key = "", double, single, bare] = attribute.exec(html) ?? [];
    if (raw === "") return { attributes, end: html.length };
    attributes.push({ name: key.toLowerCase(), value: double ?? single ?? bare ?? "", raw });
    at += raw.length;
  }
}

function find(html: string, end: string, from: number, missing: Set<string>): number | undefined {
  if (missing.has(end)) return undefined;
  const found = html.indexOf(end, from);
  if (found < 0) missing.add(end);
  return found < 0 ? undefined : found + end.length;
}

const name = /[a-zA-Z][^\s/>]*/y;
const space = /[\s/]*/y;
/** Every position matches in one way only, and an open quote takes the rest. https://html.spec.whatwg.org/multipage/parsing.html#attribute-name-state */
const attribute = /([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>"'][^\s>]*)?))?/y;
