import type { Token } from "marked";

import { NoteLexer, type LexerFacts } from "./block/note-lexer.ts";
import type { DocumentOptions, DroppedMarkup, MarkdownDocument } from "./document.ts";
import { findTokens, isTag, visitTokens } from "./find-tokens.ts";
import { numberFootnotes } from "./footnote-numbers.ts";
import { headingsOf } from "./headings.ts";
import { footnotesHtml } from "./html/footnotes.ts";
import { ownAddress } from "./html/link.ts";
import type { RenderContext } from "./html/render-kind.ts";
import { render } from "./html/render.ts";
import { countLineEnds, tokenLines } from "./lines.ts";
import type { Markdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import { wordsOf } from "./words.ts";

/** Lexes a text whose first line is line `firstLine` of its file. Nothing is rendered before it is asked for. */
export function openDocument(
  text: string,
  firstLine: number,
  { settings }: Markdown,
  options: DocumentOptions = {},
): MarkdownDocument {
  const facts: LexerFacts = {
    tags: settings.tags,
    breaks: settings.breaks,
    links: emptyRecord(),
    footnotes: new Map(),
  };
  const tokens = new NoteLexer(facts).lex(text);
  let known: WeakMap<Token, number> | undefined;
  const lines = (): WeakMap<Token, number> => (known ??= tokenLines(tokens, firstLine));
  const headings = headingsOf(tokens, options.topHeading);
  const footnotes = numberFootnotes(tokens, facts.footnotes);
  const dropped = new Map<string, DroppedMarkup>();
  const context: RenderContext = {
    settings,
    options,
    words: wordsOf(options.language ?? settings.language),
    headings: headings.places,
    footnotes,
    seek: undefined,
    dropped: (token, at, markup) => {
      const line = (lines().get(token) ?? firstLine) + countLineEnds(token.raw.slice(0, at));
      dropped.set(`${line} ${markup}`, { markup, line });
    },
  };
  const placed = (found: Token[], line: number): Token[] => {
    tokenLines(found, line, lines());
    headings.add(found);
    return found;
  };
  return {
    tokens,
    tags: findTokens(tokens, isTag),
    headings: headings.list,
    needs: needsOf(tokens),
    dropped: () => [...dropped.values()].toSorted((a, b) => a.line - b.line),
    lineOf: (token) => lines().get(token) ?? firstLine,
    inline: (piece, line = firstLine) => placed(new NoteLexer(facts).lexInline(piece), line),
    blocks: (piece, line) => placed(new NoteLexer(facts).lex(piece), line),
    html: (some, seek) => render(some, { ...context, seek }),
    text: plainText,
    address: (written) => ownAddress(written, context),
    footnotes: (seek) => footnotesHtml({ ...context, seek }),
  };
}

function emptyRecord(): LexerFacts["links"] {
  return Object.create(null) as LexerFacts["links"];
}

function needsOf(tokens: readonly Token[]): MarkdownDocument["needs"] {
  const needs = { mermaid: false, math: false };
  visitTokens(tokens, (token) => {
    if (token.type === "math") needs.math = true;
    if (token.type === "code" && token.lang === "mermaid") needs.mermaid = true;
  });
  return needs;
}
