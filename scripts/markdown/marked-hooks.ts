import type { Token } from "marked";

import type { MarkdownDocument } from "./document.ts";
import type { Markdown } from "./markdown.ts";
import { openDocument } from "./open.ts";

/** Hooks for Marked's `use`, version 15. */
export interface MarkedHooks {
  provideLexer(): (text: string) => readonly Token[];
  provideParser(): (tokens: readonly Token[]) => string;
}

/**
 * Lets a Marked instance that is not ours read and draw as we do. hexo-renderer-marked asks for it with its filter
 * `marked:use`, so that `hexo.render` gives the same HTML as a post: `filter("marked:use", (use) => use({ hooks }))`.
 */
export function markedHooks(markdown: Markdown): MarkedHooks {
  const documents = new WeakMap<readonly Token[], MarkdownDocument>();
  const lex = (text: string): readonly Token[] => {
    const document = openDocument(text, 1, markdown);
    documents.set(document.tokens, document);
    return document.tokens;
  };
  const draw = (tokens: readonly Token[]): string => {
    const document = documents.get(tokens);
    if (document === undefined) throw new TypeError("These tokens were read by another lexer");
    return document.html(tokens) + document.footnotes();
  };
  return { provideLexer: () => lex, provideParser: () => draw };
}
