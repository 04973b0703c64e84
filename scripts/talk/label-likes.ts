import { isList, type TextBlock } from "./block.ts";
import { readLabel, type Label } from "./label.ts";
import type { Source } from "./source.ts";

/** Short bold words before a colon at the starts of a paragraph's lines: labels that are unknown, or of a question. */
export function labelLikes({ tokens, line, item }: TextBlock, source: Source): { label: Label; line: number }[] {
  const [token] = tokens;
  if (token === undefined || isList(token) || item !== undefined) return [];
  if (token.type !== "paragraph" && token.type !== "text") return [];
  return token.raw.split("\n").flatMap((row, at) => {
    const label = /^\s*(?:\*\*|__)/.test(row) ? readLabel(row, source.vocabulary) : undefined;
    return label === undefined || !label.colon || label.name.length > 16 ? [] : [{ label, line: line + at }];
  });
}
