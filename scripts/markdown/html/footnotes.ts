import type { Token } from "marked";

import type { Footnote } from "../footnote-numbers.ts";
import { escapeHtml } from "../../escape.ts";
import type { RenderContext } from "./render-kind.ts";
import { render } from "./render.ts";

/** The section at a text's end with its footnotes, each with the ways back; empty without any. */
export function footnotesHtml(context: RenderContext): string {
  const { list } = context.footnotes;
  if (list.length === 0) return "";
  const items = list.map((footnote) => footnoteItem(footnote, context)).join("");
  const label = escapeHtml(context.words.footnotes);
  return `<section class="footnotes" aria-label="${label}">\n<ol>\n${items}</ol>\n</section>\n`;
}

function footnoteItem({ number, tokens, references }: Footnote, context: RenderContext): string {
  const back = references.map((id) => wayBack(id, number, context)).join(" ");
  const last = tokens.findLastIndex(({ type }) => type !== "space");
  const closing = tokens[last];
  const inParagraph = closing?.type === "paragraph";
  const before = render(tokens.slice(0, inParagraph ? last : tokens.length), context);
  const end = inParagraph ? `<p>${render(innerOf(closing), context)} ${back}</p>\n` : `<p>${back}</p>\n`;
  return `<li id="fn-${number}">${before}${end}</li>\n`;
}

function wayBack(id: string, number: number, { words }: RenderContext): string {
  return `<a class="footnote-back" href="#${id}" aria-label="${escapeHtml(words.footnoteBack(number))}">↩</a>`;
}

function innerOf(token: Token): readonly Token[] {
  return "tokens" in token ? (token.tokens ?? []) : [];
}
