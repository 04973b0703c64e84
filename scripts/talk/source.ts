import type { Token, Tokens } from "marked";

import type { Place } from "../diagnostic.ts";
import type { MarkdownDocument, TagToken } from "../markdown/document.ts";
import type { Video } from "../talk.ts";
import type { PostFacts } from "./facts.ts";
import { findFrames, replaceFrames, withoutPlayers, type Frame } from "./frames.ts";
import { readVideo, watchAt } from "./providers/providers.ts";
import type { VideoFacts } from "./providers/provider.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A post's text and what reading it needs. */
export class Source {
  readonly document: MarkdownDocument;
  readonly vocabulary: Vocabulary;
  readonly path: string;
  readonly language: string;
  /** The videos met so far, in order. */
  readonly videos: Video[] = [];
  readonly allowedFrames: readonly string[];
  #lines: readonly string[] | undefined;
  readonly #firstLine: number;
  readonly #placed = new WeakMap<Token, number>();
  readonly #tags: ReadonlyMap<string, string | undefined>;

  constructor(
    document: MarkdownDocument,
    vocabulary: Vocabulary,
    facts: Pick<PostFacts, "path" | "language" | "allowedFrames">,
  ) {
    this.allowedFrames = facts.allowedFrames ?? [];
    this.document = document;
    this.vocabulary = vocabulary;
    this.path = facts.path;
    this.language = facts.language;
    const [first] = document.tokens;
    this.#firstLine = first === undefined ? 1 : document.lineOf(first);
    this.#tags = new Map(document.tags.map((tag) => [tag.raw.trim(), tag.html]));
  }

  get firstLine(): number {
    return this.#firstLine;
  }

  /** Blocks of a piece of the text that starts at a line. */
  blocks(text: string, line: number): Token[] {
    return this.#withTags(this.document.blocks(text, line));
  }

  /** Inline tokens of a piece of the text. */
  inline(text: string, line: number): Token[] {
    return this.#withTags(this.document.inline(text, line));
  }

  /** Inline tokens of the text behind a label that a paragraph starts with: the paragraph's own where they are cut there. */
  behind({ raw, tokens }: { raw: string; tokens?: Token[] | undefined }, value: string, line: number): Token[] {
    const [label, ...rest] = tokens ?? [];
    if (label?.type === "strong" && !/^[ \t]*\n/.test(value) && raw.trim() === label.raw + value.trimEnd()) return rest;
    return this.inline(value.replace(/^[ \t]*\n|\n+$/g, ""), line);
  }

  /** First line of a token of the document, or of one that was put together here. */
  lineOf(token: Token): number {
    return this.#placed.get(token) ?? this.document.lineOf(token);
  }

  /** Gives a token its line. */
  put(token: Token, line: number): void {
    this.#placed.set(token, line);
  }

  text(tokens: readonly Token[]): string {
    return this.document.text(tokens);
  }

  /** HTML without players; timestamps lead to the nearest video above the line, else to the first. */
  html(tokens: readonly Token[], line: number): string {
    return withoutPlayers(this.document.html(tokens, this.seek(line)), this, this.document.address);
  }

  /** The video that an address of the text leads to. */
  video(written: string): VideoFacts | undefined {
    return readVideo(written, this.document.address);
  }

  /** The frames of a piece of HTML. */
  frames(html: string): Frame[] {
    return findFrames(html, this.document.address);
  }

  seek(line: number): ((seconds: number) => string) | undefined {
    const video = this.videos.findLast((one) => one.line <= line) ?? this.videos[0];
    return video === undefined ? undefined : (seconds) => watchAt(video, seconds);
  }

  /** The place where a text stands on a line; the line's first letter where it is not found. */
  place(line: number, text = ""): Place {
    this.#lines ??= this.document.tokens
      .map(({ raw }) => raw)
      .join("")
      .split("\n");
    const written = this.#lines[line - this.#firstLine] ?? "";
    const found = text === "" ? -1 : written.indexOf(text);
    const column = found < 0 ? written.length - written.trimStart().length : found;
    return { path: this.path, line, column: column + 1 };
  }

  /** A piece lexed again holds tags that nobody ran: they are what the document's own became. */
  #withTags(tokens: Token[]): Token[] {
    if (this.#tags.size > 0) visit(tokens, (token) => fillTag(token, this.#tags));
    return tokens;
  }
}

function fillTag(token: Token, tags: ReadonlyMap<string, string | undefined>): void {
  if (isTag(token)) token.html ??= tags.get(token.raw.trim());
}

export function isTag(token: Token): token is TagToken {
  return token.type === "templateTag";
}

export function isHtml(token: Token): token is Tokens.HTML {
  return token.type === "html";
}

/** Visits tokens at any depth, in order. */
export function visit(tokens: readonly Token[], see: (token: Token) => void): void {
  for (const token of tokens) {
    see(token);
    if (token.type === "list") for (const item of (token as Tokens.List).items) visit([item], see);
    else if ("tokens" in token && token.tokens !== undefined) visit(token.tokens, see);
  }
}

/** `<!--more-->` as the span that Hexo's own excerpt leaves. */
export function withMoreMark(html: string): string {
  return html.includes("<!--") ? html.replace(moreMark, '<span id="more"></span>') : html;
}

/** Visible text of a piece of HTML. */
export function visibleText(html: string): string {
  return replaceFrames(html, () => "")
    .replace(/<!--[^]*?(?:-->|$)/g, "")
    .replace(/<[^>]*>/g, "")
    .trim();
}

export const moreMark = /<!--\s{0,20}more\b[^>]{0,200}-->/i;
