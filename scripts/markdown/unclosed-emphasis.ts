import type { Token } from "marked";

import { visitTokens } from "./find-tokens.ts";
import { countLineEnds } from "./lines.ts";

/** Markers that the author meant as bold but that found no partner. */
export interface UnclosedEmphasis {
  /** Lines below the first line of `token`. */
  readonly below: number;
  readonly token: Token;
  /** What stands around the markers, on their line. */
  readonly around: string;
}

/** Every `**` that is left as text; one behind a backslash was meant so. */
export function unclosedEmphasis(tokens: readonly Token[]): UnclosedEmphasis[] {
  const found: UnclosedEmphasis[] = [];
  visitTokens(tokens, (token) => {
    if (token.type !== "text" || !token.raw.includes("**")) return;
    if ("tokens" in token && token.tokens !== undefined) return;
    for (const { index } of token.raw.matchAll(/(?<!\*)\*\*(?!\*)/g)) {
      const start = token.raw.lastIndexOf("\n", index) + 1;
      const line = /^.*/.exec(token.raw.slice(start))?.[0] ?? "";
      const at = Math.max(0, index - start - 10);
      found.push({ token, below: countLineEnds(token.raw.slice(0, index)), around: line.slice(at, at + 40).trim() });
    }
  });
  return found;
}
