import type { Token } from "marked";

import { TemplateTags, type TagRules } from "../template-tag.ts";
import { lastBacktickRuns } from "./code-span.ts";
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

/** One text being read from left to right. */
export interface Scan extends InlineContext {
  readonly text: string;
  /** Where the plain text before the current place starts. */
  readonly plainStart: number;
  /** Inside the brackets of a possible link. */
  readonly inBrackets: boolean;
  /** The text opens a list item. */
  readonly headsItem: boolean;
  /** The calls of tag plugins in the text. */
  readonly templateTags: TemplateTags;
  /** Inside `<a>…</a>` written as HTML. */
  inAnchor: boolean;
  /** Reads a part of the text as a text of its own in which nothing is a tag. */
  readUntagged(part: string): Token[];
  /** The first place of a string from an offset on, -1 where there is none: what was not found once is not sought again. */
  find(wanted: string, from: number): number;
  /** Where the last run of exactly so many backticks starts, -1 where there is none. */
  lastBackticks(size: number): number;
}

/** Reads what starts at an offset; undefined where it is not this rule's. */
export type InlineRule = (scan: Scan, at: number) => Piece | undefined;

/** A scan that its reader moves from left to right. */
export interface MovingScan extends Scan {
  plainStart: number;
  inBrackets: boolean;
}

export type ReadInline = (text: string, context: InlineContext) => Token[];

/** A scan before its first character. */
export function openScan(text: string, context: InlineContext, headsItem: boolean, read: ReadInline): MovingScan {
  const absent = new Set<string>();
  let backticks: ReadonlyMap<number, number> | undefined;
  return {
    ...context,
    text,
    headsItem,
    plainStart: 0,
    inBrackets: false,
    inAnchor: false,
    templateTags: new TemplateTags(text, context.tags),
    readUntagged: (part) => read(part, { ...context, tags: new Map() }),
    find(wanted, from) {
      if (absent.has(wanted)) return -1;
      const found = text.indexOf(wanted, from);
      if (found < 0) absent.add(wanted);
      return found;
    },
    lastBackticks(size) {
      backticks ??= lastBacktickRuns(text);
      return backticks.get(size) ?? -1;
    },
  };
}

/** The name under which a link definition is known: case folded, white space collapsed. CommonMark 0.31 section 4.7. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}
