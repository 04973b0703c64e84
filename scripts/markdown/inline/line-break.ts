import { textPiece } from "./piece.ts";
import type { InlineRule } from "./rule.ts";

/** A line's end: a break after two spaces, or always where the site says so. White space around it is not shown. */
export const lineEnd: InlineRule = ({ text, plainStart, context }, at) => {
  let start = at;
  while (start > plainStart && isSpace(text[start - 1])) start -= 1;
  let end = at + 1;
  while (isSpace(text[end])) end += 1;
  if (end === text.length) return textPiece(text, start, end, "\n");
  const hard = context.breaks || text.slice(start, at).endsWith("  ");
  if (!hard) return textPiece(text, start, end, "\n");
  return { token: { type: "br", raw: text.slice(start, end) }, start, end, depth: 0 };
};

/** A backslash before a line's end. */
export const backslashBreak: InlineRule = ({ text }, start) => {
  if (text[start + 1] !== "\n") return undefined;
  let end = start + 2;
  while (isSpace(text[end])) end += 1;
  if (end === text.length) return undefined;
  return { token: { type: "br", raw: text.slice(start, end) }, start, end, depth: 0 };
};

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
