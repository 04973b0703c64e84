import type { Token, Tokens } from "marked";

import type { Heading } from "../note.ts";

/** A tag plugin's call in the text, `{% name args %}body{% endname %}`; the edge runs it and sets `html` before rendering. */
export interface TagToken extends Tokens.Generic {
  type: "templateTag";
  name: string;
  html: string | undefined;
}

/** One Markdown text, lexed once: read its tokens, then render them, whole or in pieces. */
export interface MarkdownDocument {
  /** Top-level tokens in order; their `raw` joined is the text (with `\n` line ends). */
  readonly tokens: readonly Token[];
  /** Calls of registered tag plugins anywhere in the text, in order. */
  readonly tags: readonly TagToken[];
  /** Every heading with the id it gets in the page, in order. */
  readonly headings: readonly Heading[];
  /** What the browser must bring for this text. */
  readonly needs: { readonly mermaid: boolean; readonly math: boolean };
  /** First source line of a token of this document, from 1, front matter counted. */
  lineOf(token: Token): number;
  /** Lexes a piece of this document's text again as inline Markdown; knows the document's link definitions and footnotes. */
  inline(text: string): Token[];
  /** Lexes a piece of this document's text again as blocks that start at the given source line. */
  blocks(text: string, line: number): Token[];
  /** HTML of tokens of this document; a heading keeps its id, a footnote its number, however often and in whatever order it is called. */
  html(tokens: readonly Token[]): string;
  /** Plain text of tokens: what a reader would read, entities decoded, without markup. */
  text(tokens: readonly Token[]): string;
  /** The section with the footnotes that the text refers to, or an empty string. */
  footnotes(): string;
}

/** Facts from outside that rendering needs; everything else is decided here. */
export interface MarkdownSettings {
  /** The site's root, `/` or `/blog/`: links and images that start with `/` get it. */
  readonly root: string;
  /** The site's address, to tell its own links from others'. */
  readonly url: string;
  /** A single line end becomes a line break (Hexo's default: true). */
  readonly breaks: boolean;
  /** Names of the registered tag plugins and whether each has a body. */
  readonly tags: ReadonlyMap<string, { readonly hasBody: boolean }>;
  /** Code to HTML with classes, no inline style. Unknown languages come back escaped. */
  readonly highlight: (code: string, language: string) => string;
  /** Address of an image or file named relative to the post, undefined where there is none. */
  readonly asset: (
    href: string,
  ) => { readonly src: string; readonly width?: number; readonly height?: number } | undefined;
  readonly language: string;
}
