import type { Token } from "marked";

import { visitTokens } from "./find-tokens.ts";
import { countLineEnds } from "./lines.ts";

/** A call of a tag that nobody registered. */
export interface UnknownTag {
  readonly token: Token;
  /** Lines below the first line of `token`. */
  readonly below: number;
  readonly text: string;
}

/** Every `{% name … %}` that is left as text, but those that `{% raw %}` keeps so. */
export function unknownTags(tokens: readonly Token[]): UnknownTag[] {
  const found: UnknownTag[] = [];
  const raw = new Set<Token>();
  visitTokens(tokens, (token) => {
    if (token.type === "templateRaw" && "tokens" in token) visitTokens(token.tokens ?? [], (inner) => raw.add(inner));
    if (raw.has(token)) return;
    if (token.type !== "text" || ("tokens" in token && token.tokens !== undefined)) return;
    for (const match of token.raw.matchAll(/\{%-?\s*[a-zA-Z_][\w-]*[^%\n]{0,200}%\}/g)) {
      found.push({ token, below: countLineEnds(token.raw.slice(0, match.index)), text: match[0] });
    }
  });
  return found;
}
