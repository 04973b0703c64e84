import type { Token, Tokens } from "marked";

import type { MarkdownDocument, TimestampToken } from "../markdown/document.ts";
import { visit } from "./source.ts";

/** A place in a video that the notes name. */
export interface Chapter {
  readonly seconds: number;
  readonly text: string;
  /** Line of the source file. */
  readonly line: number;
}

/** Timestamps that head list items or headings; none where there is but one. */
export function chaptersOf(document: MarkdownDocument): Chapter[] {
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
    chapters.push({ seconds: first.seconds, text: text ?? "", line: document.lineOf(token) });
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
