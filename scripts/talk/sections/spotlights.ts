import type { Token } from "marked";

import { isList } from "../outline.ts";
import type { Source } from "../source.ts";

/** Highlights: a list's items, else a text's lines. */
export function spotlightsOf(tokens: readonly Token[], source: Source): { items: string[]; listed: boolean } {
  const lists = tokens.filter(isList);
  if (lists.length > 0) {
    return {
      listed: true,
      items: lists.flatMap(({ items }) => items.map((item) => source.text(item.tokens))).filter((text) => text !== ""),
    };
  }
  const lines = source.text(tokens).split("\n").map(withoutNumber);
  return { listed: false, items: lines.filter((line) => line !== "") };
}

function withoutNumber(line: string): string {
  return line.replace(/^\s*(?:\d{1,2}\s?[、.)）．](?!\d)|[（(]\d{1,2}[)）]|[\u2460-\u2473•·▪])\s*/u, "").trim();
}
