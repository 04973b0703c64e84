import type { Token, Tokens } from "marked";

import { readLabel } from "../label.ts";
import { visit, type Source } from "../source.ts";

/** A reason that runs on in the title's own line. */
export function splitTitle(line: string, { vocabulary }: Source): { title: string; rest: string } {
  for (const { index } of line
    .slice(0, 1000)
    .matchAll(/\*\*|__|(?<=[\s。.,，;；)）\]】])(?=\p{Script=Han}{2,5}\s?[:：])/gu)) {
    if (index === 0) continue;
    const label = readLabel(line.slice(index), vocabulary);
    if (label?.field === "reason" && label.colon)
      return { title: line.slice(0, index).trimEnd(), rest: line.slice(index) };
  }
  return { title: line, rest: "" };
}

/** A number or a mark before a title that is no part of it: `[1] `, `1、`. */
export function bareTitle(text: string): string {
  return text
    .replace(/^\s*(?:[[【(（]\d{1,3}[\]】)）]|\d{1,3}[、.．)）])\s*(?=\D)/u, "")
    .replace(/^\s*(?:论文|論文|Paper)\s?\d{0,2}\s?[:：]\s*/u, "");
}

/** A text of an item as the paragraph that it is in a reason. */
export function asParagraph(token: Token, source: Source): Token {
  if (token.type !== "text" || !("tokens" in token)) return token;
  const paragraph = { type: "paragraph", raw: token.raw, text: token.raw.trim(), tokens: token.tokens ?? [] };
  source.put(paragraph, source.lineOf(token));
  return paragraph;
}

export function dedent(text: string): string {
  const indents = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const least = Math.min(
    3,
    indents.reduce((min, one) => Math.min(min, one), 99),
  );
  return least === 0
    ? text
    : text
        .split("\n")
        .map((line) => line.slice(Math.min(least, /^ */.exec(line)?.[0].length ?? 0)))
        .join("\n");
}

/** The lists that a list is by the numbers its author wrote. */
export function partsOf(list: Tokens.List): Tokens.List[] {
  const numbers = list.items.map(({ raw }) => Number(/^\s*(\d{1,9})/.exec(raw)?.[1] ?? 0));
  const edges = numbers.flatMap((number, at) => (at > 0 && number > 1 && number <= (numbers[at - 1] ?? 0) ? [at] : []));
  if (!list.ordered || edges.length === 0) return [list];
  return [0, ...edges].map((start, at) => {
    const items = list.items.slice(start, edges[at]);
    return { type: "list", raw: "", ordered: true, start: numbers[start] ?? 1, loose: list.loose, items };
  });
}

export function linkIn(tokens: readonly Token[]): string | null {
  let url: string | null = null;
  visit(tokens, (token) => {
    if (url === null && token.type === "link" && /^https?:/.test((token as Tokens.Link).href))
      url = (token as Tokens.Link).href;
  });
  return url;
}
