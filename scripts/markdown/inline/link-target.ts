import { unescapeText } from "../entities.ts";

/** Where a link leads. */
export interface LinkTarget {
  readonly href: string;
  readonly title: string | null;
  /** Offset behind the target in the text. */
  readonly end: number;
}

/** Reads `(destination "title")` behind a link's text; undefined where it is no target. CommonMark 0.31 section 6.3. */
export function readLinkTarget(text: string, at: number): LinkTarget | undefined {
  if (text[at] !== "(") return undefined;
  const start = skipSpace(text, at + 1);
  const destination = text[start] === "<" ? readBracketed(text, start) : readBare(text, start);
  if (destination === undefined) return undefined;
  const afterSpace = skipSpace(text, destination.end);
  const title = afterSpace > destination.end ? readTitle(text, afterSpace) : undefined;
  const end = skipSpace(text, title?.end ?? afterSpace);
  if (text[end] !== ")") return undefined;
  return { href: unescapeText(destination.value), title: title ? unescapeText(title.value) : null, end: end + 1 };
}

interface Part {
  readonly value: string;
  readonly end: number;
}

/** Deeper parentheses make it no destination: the limit of cmark, which keeps reading linear. */
const deepestParenthesis = 32;

function readBare(text: string, start: number): Part | undefined {
  let depth = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\" && isEscapable(text[at + 1])) at += 1;
    else if (character === "(" && ++depth > deepestParenthesis) return undefined;
    else if (character === ")" && --depth < 0) break;
    else if (character === undefined || character <= " " || character === "\u007f") break;
  }
  return depth > 0 ? undefined : { value: text.slice(start, at), end: at };
}

function readBracketed(text: string, start: number): Part | undefined {
  bracketed.lastIndex = start;
  const found = bracketed.exec(text)?.[0];
  return found === undefined ? undefined : { value: found.slice(1, -1), end: start + found.length };
}

function readTitle(text: string, start: number): Part | undefined {
  title.lastIndex = start;
  const found = title.exec(text)?.[0];
  return found === undefined ? undefined : { value: found.slice(1, -1), end: start + found.length };
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && " \t\n".includes(text.charAt(end))) end += 1;
  return end;
}

function isEscapable(character: string | undefined): boolean {
  return character !== undefined && /[!-/:-@[-`{-~]/.test(character);
}

const bracketed = /<(?:\\.|[^\\<>\n])*>/y;
const title = /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\((?:\\[^]|[^()\\])*\)/y;
