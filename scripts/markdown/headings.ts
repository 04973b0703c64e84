import { slugize } from "hexo-util";
import type { Token, Tokens } from "marked";

import type { Heading } from "../note.ts";
import { plainText } from "./plain-text.ts";

/** Every heading with its id: Hexo's slug of its text, a number behind it where it repeats. */
export function headingsOf(tokens: readonly Token[]): Heading[] {
  const seen = new Map<string, number>();
  return collect(tokens).map((token) => {
    const text = plainText(token.tokens);
    const slug = slugize(text);
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return { id: times === 0 ? slug : `${slug}-${times}`, depth: token.depth, text };
  });
}

function collect(tokens: readonly Token[]): Tokens.Heading[] {
  return tokens.flatMap((token) => {
    if (isHeading(token)) return [token];
    if (token.type === "list") return collect(token.items);
    return "tokens" in token && token.tokens !== undefined ? collect(token.tokens) : [];
  });
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}
