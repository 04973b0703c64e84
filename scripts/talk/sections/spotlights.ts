import type { Token, Tokens } from "marked";

import type { Said } from "../draft.ts";
import { isList } from "../block.ts";
import type { Source } from "../source.ts";

/** Highlights: a list's items, else the lines of a text that starts on a line. */
export function spotlightsOf(
  tokens: readonly Token[],
  source: Source,
  line: number,
): { items: Said[]; listed: boolean } {
  const lists = tokens.filter(isList);
  if (lists.length > 0) {
    return {
      listed: true,
      items: lists
        .flatMap((list) =>
          untilRestart(list).map((item) => ({ text: source.text(item.tokens), line: source.lineOf(item) })),
        )
        .filter(({ text }) => text !== ""),
    };
  }
  const items = source
    .text(tokens)
    .split("\n")
    .map((row, at) => ({ text: withoutNumber(row), line: line + at }));
  return { listed: false, items: items.filter(({ text }) => text !== "") };
}

/** Markdown joins a list to the one above it; where the author's numbers start again, it is another. */
function untilRestart({ items }: Tokens.List): readonly Tokens.ListItem[] {
  const numbers = items.map(({ raw }) => Number(/^\s*(\d{1,9})/.exec(raw)?.[1] ?? 0));
  const restart = numbers.findIndex((number, at) => number === 1 && (numbers[at - 1] ?? 0) > 1);
  return restart < 0 ? items : items.slice(0, restart);
}

function withoutNumber(line: string): string {
  return line.replace(/^\s*(?:\d{1,2}\s?[、.)）．](?!\d)|[（(]\d{1,2}[)）]|[\u2460-\u2473•·▪])\s*/u, "").trim();
}
