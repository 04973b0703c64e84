import type { MarkdownSettings } from "./document.ts";

/** A site's Markdown: made once, used for every text, without state between them. */
export interface Markdown {
  readonly settings: MarkdownSettings;
}

export function createMarkdown(settings: MarkdownSettings): Markdown {
  return { settings };
}
