import type { Token, Tokens } from "marked";

import type { MarkdownDocument, TimestampToken } from "../markdown/document.ts";
import type { Chapter } from "../note.ts";
import { visit, type Source } from "./source.ts";

/** Timestamps that head list items or headings, where there is a video to seek; none where there is but one. */
export function chaptersOf(document: MarkdownDocument, source: Source): Chapter[] {
  const chapters: Chapter[] = [];
  visit(document.tokens, (token) => {
    const inline = headOf(token);
    const [first, ...rest] = inline ?? [];
    if (first === undefined || !isTimestamp(first)) return;
    const text = document
      .text(rest)
      .split("\n")[0]
      ?.replace(/^[\s:：—–|-]+/u, "")
      .trim();
    const href = source.seek(document.lineOf(token))?.(first.seconds);
    if (href !== undefined) chapters.push({ seconds: first.seconds, text: text ?? "", href });
  });
  return chapters.length > 1 ? chapters : [];
}

/** The inline tokens that a list item or a heading starts with. */
function headOf(token: Token): readonly Token[] | undefined {
  if (token.type === "heading") return (token as Tokens.Heading).tokens;
  if (token.type !== "list_item") return undefined;
  const [first] = (token as Tokens.ListItem).tokens;
  return first !== undefined && "tokens" in first ? first.tokens : undefined;
}

function isTimestamp(token: Token): token is TimestampToken {
  return token.type === "timestamp";
}
