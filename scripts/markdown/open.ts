import { Lexer, Parser, type MarkedOptions, type Token } from "marked";

import type { DocumentOptions, MarkdownDocument } from "./document.ts";
import { headingsOf } from "./headings.ts";
import { tokenLines } from "./lines.ts";
import type { Markdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";

/** Lexes a text whose first line is line `firstLine` of its file. Nothing is rendered before it is asked for. */
export function openDocument(
  text: string,
  firstLine: number,
  markdown: Markdown,
  _options: DocumentOptions = {},
): MarkdownDocument {
  const options: MarkedOptions = { gfm: true, breaks: markdown.settings.breaks };
  const lexer = new Lexer(options);
  const tokens: Token[] = lexer.lex(text);
  const lines = tokenLines(tokens, firstLine);
  const { links } = lexer.tokens;
  const relex = (): Lexer => {
    const piece = new Lexer(options);
    piece.tokens.links = links;
    return piece;
  };
  return {
    tokens,
    tags: [],
    headings: headingsOf(tokens),
    needs: { mermaid: false, math: false },
    lineOf: (token) => lines.get(token) ?? firstLine,
    inline: (piece, line = firstLine) => {
      const found = relex().inlineTokens(piece);
      tokenLines(found, line, lines);
      return found;
    },
    blocks: (piece, line) => {
      const found = relex().lex(piece);
      tokenLines(found, line, lines);
      return found;
    },
    html: (some) => Parser.parse([...some], options),
    text: plainText,
    footnotes: () => "",
  };
}
