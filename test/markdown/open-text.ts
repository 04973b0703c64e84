import { createRequire } from "node:module";

import type {
  DocumentOptions,
  Katex,
  MarkdownDocument,
  MarkdownSettings,
  Seek,
} from "../../scripts/markdown/document.ts";
import { escapeHtml } from "../../scripts/escape.ts";
import { createMarkdown } from "../../scripts/markdown/markdown.ts";
import { openDocument } from "../../scripts/markdown/open.ts";

export const settings: MarkdownSettings = {
  root: "/",
  url: "https://talks.example",
  breaks: false,
  captions: true,
  tags: new Map([
    ["note", { hasBody: true }],
    ["pic", { hasBody: false }],
  ]),
  highlight: escapeHtml,
  katex: () => createRequire(import.meta.url)("katex") as Katex,
  language: "en",
  trusted: true,
};

/** A text opened with settings of its own over the usual ones. */
export function openText(
  text: string,
  own: Partial<MarkdownSettings> = {},
  options: DocumentOptions = {},
): MarkdownDocument {
  return openDocument(text, 1, createMarkdown({ ...settings, ...own }), options);
}

/** HTML of a text, line ends trimmed. */
export function htmlOf(text: string, own: Partial<MarkdownSettings> = {}, seek?: Seek): string {
  const document = openText(text, own);
  return document.html(document.tokens, seek).trim();
}

/** HTML of a text that is one paragraph, without the paragraph. */
export function inlineHtml(text: string, own: Partial<MarkdownSettings> = {}, seek?: Seek): string {
  return htmlOf(text, own, seek).replace(/^<p>([^]*)<\/p>$/, "$1");
}
