import type { Token, Tokens } from "marked";

import type { Heading } from "../note.ts";

/** A tag plugin's call in the text, `{% name args %}body{% endname %}`; the edge runs it and sets `html` before rendering. */
export interface TagToken extends Tokens.Generic {
  type: "templateTag";
  name: string;
  /** What stands between the name and `%}`, trimmed. */
  args: string;
  /** What stands before the end tag as written; undefined for a tag without one. */
  body: string | undefined;
  html: string | undefined;
}

/** `[12:34]`, `[1:02:03]`, or `12:34` at the start of a list item: a link to the video at that second where there is a video. */
export interface TimestampToken extends Tokens.Generic {
  type: "timestamp";
  seconds: number;
  /** As the reader sees it, without the brackets. */
  text: string;
}

/** Where a timestamp leads: the video at that second, or undefined where the stamp is to stay text. */
export type Seek = (seconds: number) => string | undefined;

/** A file of the site. */
export interface Asset {
  /** Link to the file, under the site's root, percent-encoded. */
  readonly src: string;
  /** In CSS pixels, where known. */
  readonly width?: number;
  readonly height?: number;
  /** What a browser may take instead, best first. */
  readonly sources?: readonly PictureSource[];
}

/** A `<source>` of a `<picture>`. */
export interface PictureSource {
  readonly type: string;
  readonly srcset: string;
}

/** Facts of one text that rendering needs. */
export interface DocumentOptions {
  /** The image, file or other post named relative to this one, undefined where there is none; the name is decoded. */
  readonly asset?: (name: string) => Asset | undefined;
  /** BCP 47 tag of the words that rendering adds; without it the site's. */
  readonly language?: string;
  /** Level in the page of the text's highest headings; without it every heading keeps its own. */
  readonly topHeading?: number;
  /** Tables stand in regions that take the focus, so that wide ones scroll by keyboard. */
  readonly scrollTables?: boolean;
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
  /** What the sanitizer dropped of raw HTML in everything that was rendered so far, in the order of the text. */
  dropped(): readonly DroppedMarkup[];
  /** First source line of a token of this document, from 1, front matter counted. */
  lineOf(token: Token): number;
  /** Lexes a piece of this document's text again as inline Markdown; knows the document's link definitions and footnotes. */
  inline(text: string, line?: number): Token[];
  /** Lexes a piece of this document's text again as blocks that start at the given source line. */
  blocks(text: string, line: number): Token[];
  /**
   * HTML of tokens of this document; a heading keeps its id, a footnote its number, however often and in whatever order
   * it is called. Timestamps become links where `seek` is given and stay text without it.
   */
  html(tokens: readonly Token[], seek?: Seek): string;
  /** Plain text of tokens: what a reader would read, entities decoded, without markup. */
  text(tokens: readonly Token[]): string;
  /**
   * Where an address of this text leads: a path under the site's root, a relative one to the file that it names. Undefined
   * where there is no such file.
   */
  readonly address: (written: string) => string | undefined;
  /** The section with the footnotes that the text refers to, or an empty string. */
  footnotes(seek?: Seek): string;
}

/** The part of KaTeX that is used. */
export interface Katex {
  renderToString(
    tex: string,
    options: { displayMode: boolean; output: "mathml"; throwOnError: true; strict: "ignore" },
  ): string;
}

/** Facts from outside that rendering needs; everything else is decided here. */
export interface MarkdownSettings {
  /** The site's root, `/` or `/blog/`: links and images that start with `/` get it. */
  readonly root: string;
  /** The site's address, to tell its own links from others'. */
  readonly url: string;
  /** A single line end becomes a line break (Hexo's default: true). */
  readonly breaks: boolean;
  /** The title of an image that stands alone becomes its caption. */
  readonly captions: boolean;
  /** Names of the registered tag plugins and whether each has a body. */
  readonly tags: ReadonlyMap<string, { readonly hasBody: boolean }>;
  /** Code to HTML with classes, no inline style. Unknown languages come back escaped. */
  readonly highlight: (code: string, language: string) => string;
  /** Loads KaTeX; called at the first formula, not before. */
  readonly katex: () => Katex;
  /** BCP 47 tag of the words that rendering adds. */
  readonly language: string;
  /** Raw HTML stays as it is written; else only what is on the list passes. */
  readonly trusted?: boolean;
}

/** Markup that the sanitizer dropped. */
export interface DroppedMarkup {
  readonly markup: string;
  readonly line: number;
}
