import type { Token } from "marked";

import { childrenOf } from "./find-tokens.ts";

/**
 * First line of every token, at any depth. Lines are counted inside the parent's `raw`: a container's children keep one
 * line of text for each line of their parent.
 */
export function tokenLines(
  tokens: readonly Token[],
  firstLine: number,
  lines = new WeakMap<Token, number>(),
): WeakMap<Token, number> {
  let line = firstLine;
  for (const token of tokens) {
    lines.set(token, line);
    for (const { tokens: inner, below } of childrenOf(token)) tokenLines(inner, line + below, lines);
    line += countLineEnds(token.raw);
  }
  return lines;
}

/** Number of `\n` in a text. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
