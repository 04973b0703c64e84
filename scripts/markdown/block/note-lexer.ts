import type { Token, Tokens } from "marked";

import { readInline } from "../inline/read-inline.ts";
import type { InlineContext, LinkDefinition } from "../inline/rule.ts";
import { TemplateTags, type TagRules } from "../template-tag.ts";
import { blockRules } from "./rules.ts";

/** Quotes and lists inside each other are kept to this depth; what would go deeper is a paragraph. */
const deepestBlock = 100;

/** What a lexer knows before it starts, from the site or from the text that a piece is of. */
export interface LexerFacts {
  readonly tags: TagRules;
  readonly breaks: boolean;
  readonly links: Record<string, LinkDefinition>;
  /** Texts of footnotes by label. */
  readonly footnotes: Map<string, Token[]>;
}

/** Where in a text a block rule reads. */
export interface BlockScan {
  readonly lexer: NoteLexer;
  /** What is left of the text. */
  readonly source: string;
  /** Directly in a list item. */
  readonly inItem: boolean;
  /** Nothing was read yet in this container. */
  readonly isFirst: boolean;
  readonly templateTags: TemplateTags;
  /** Offset of `source` in the text of `templateTags`. */
  readonly offset: number;
}

/**
 * Reads a text as Marked's tokens, with Marked's rules where they fit and ours elsewhere: every token's `raw` is the
 * stretch of text it stands for, nothing is read twice, and depth is bounded.
 */
export class NoteLexer {
  readonly #facts: LexerFacts;
  readonly #queue: { text: string; tokens: Token[]; context: InlineContext; headsItem: boolean }[] = [];
  readonly #context: InlineContext;
  #depth = 0;
  #tags: TagRules;

  constructor(facts: LexerFacts) {
    const { links, footnotes, tags, breaks } = facts;
    this.#facts = facts;
    this.#tags = tags;
    this.#context = { links, isFootnote: (label) => footnotes.has(label), tags, breaks };
  }

  /** Tokens of a whole text; line ends become `\n`. */
  lex(text: string): Token[] {
    const tokens = this.#read(text.replace(/\r\n?/g, "\n"), false);
    for (const { text, tokens, context, headsItem } of this.#queue.splice(0)) {
      for (const token of readInline(text, context, headsItem)) tokens.push(token);
    }
    return tokens;
  }

  /** Tokens of a text as inline Markdown. */
  lexInline(text: string): Token[] {
    return readInline(text.replace(/\r\n?/g, "\n"), this.#context);
  }

  get canNest(): boolean {
    return this.#depth < deepestBlock;
  }

  get tags(): TagRules {
    return this.#tags;
  }

  /** Tokens of a container's text, at the place of the container. */
  nested(text: string, inItem = false): Token[] {
    this.#depth += 1;
    const tokens = this.#read(text, inItem);
    this.#depth -= 1;
    return tokens;
  }

  /** Tokens of a text in which nothing is a tag. */
  untagged(text: string): Token[] {
    const tags = this.#tags;
    this.#tags = new Map();
    const tokens = this.nested(text);
    this.#tags = tags;
    return tokens;
  }

  define(key: string, definition: LinkDefinition): void {
    this.#facts.links[key] ??= definition;
  }

  defineFootnote(label: string, tokens: Token[]): void {
    if (!this.#facts.footnotes.has(label)) this.#facts.footnotes.set(label, tokens);
  }

  /** Remembers a text whose inline Markdown is read once every definition is known. */
  later(text: string, headsItem = false): Token[] {
    const tokens: Token[] = [];
    const context = this.#tags === this.#facts.tags ? this.#context : { ...this.#context, tags: this.#tags };
    this.#queue.push({ text, tokens, context, headsItem });
    return tokens;
  }

  #read(text: string, inItem: boolean): Token[] {
    const tokens: Token[] = [];
    const templateTags = new TemplateTags(text, this.#tags);
    for (let offset = 0; offset < text.length;) {
      const source = text.slice(offset);
      const isFirst = tokens.length === 0;
      const token = readBlock({ lexer: this, source, inItem, isFirst, templateTags, offset });
      offset += token.raw.length;
      const last = tokens.at(-1);
      // a lone line end belongs to what stands before it
      if (token.type === "space" && token.raw.length === 1 && last !== undefined) last.raw += token.raw;
      else tokens.push(token);
    }
    return tokens;
  }
}

function readBlock(scan: BlockScan): Token | Tokens.Generic {
  for (const rule of blockRules) {
    const token = rule(scan);
    if (token !== undefined) return token;
  }
  throw new Error(`No block rule reads ${JSON.stringify(scan.source.slice(0, 40))}`);
}
