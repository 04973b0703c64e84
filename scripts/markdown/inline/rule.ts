import type { Token } from "marked";

import { TemplateTags, type TagRules } from "../template-tag.ts";
import { lastBacktickRuns } from "./backticks.ts";
import type { Piece } from "./piece.ts";

/** What inline text may refer to: definitions anywhere in the document, and the site's rules. */
export interface InlineContext {
  /** Link definitions by `labelKey`. */
  readonly links: Readonly<Record<string, LinkDefinition>>;
  readonly isFootnote: (label: string) => boolean;
  readonly tags: TagRules;
  readonly breaks: boolean;
}

export interface LinkDefinition {
  readonly href: string | null;
  readonly title: string | null | undefined;
}

export type ReadInline = (text: string, context: InlineContext) => Token[];

/** One text being read from left to right. */
export class Scan {
  readonly text: string;
  readonly context: InlineContext;
  /** The text opens a list item. */
  readonly headsItem: boolean;
  /** Where the plain text before the current place starts. */
  plainStart = 0;
  /** Inside the brackets of a possible link. */
  inBrackets = false;
  /** Inside `<a>…</a>` written as HTML. */
  inAnchor = false;
  readonly #read: ReadInline;
  #absent: Set<string> | undefined;
  #backticks: ReadonlyMap<number, number> | undefined;
  #templateTags: TemplateTags | undefined;

  constructor(text: string, context: InlineContext, headsItem: boolean, read: ReadInline) {
    this.text = text;
    this.context = context;
    this.headsItem = headsItem;
    this.#read = read;
  }

  /** The calls of tag plugins in the text. */
  get templateTags(): TemplateTags {
    return (this.#templateTags ??= new TemplateTags(this.text, this.context.tags));
  }

  /** Reads a part of the text as a text of its own in which nothing is a tag. */
  readUntagged(part: string): Token[] {
    return this.#read(part, { ...this.context, tags: new Map() });
  }

  /** The first place of a string from an offset on, -1 where there is none: what was not found once is not sought again. */
  find(wanted: string, from: number): number {
    if (this.#absent?.has(wanted) === true) return -1;
    const found = this.text.indexOf(wanted, from);
    if (found < 0) (this.#absent ??= new Set()).add(wanted);
    return found;
  }

  /** Where the last run of exactly so many backticks starts, -1 where there is none. */
  lastBackticks(size: number): number {
    this.#backticks ??= lastBacktickRuns(this.text);
    return this.#backticks.get(size) ?? -1;
  }
}

/** Reads what starts at an offset; undefined where it is not this rule's. */
export type InlineRule = (scan: Scan, at: number) => Piece | undefined;

/** The name under which a link definition is known: case folded, white space collapsed. CommonMark 0.31 section 4.7. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}
