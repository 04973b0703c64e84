import type { Token, Tokens } from "marked";

import type { Video } from "../talk.ts";
import type { Label } from "./label.ts";
import type { Field } from "./labels/labels.ts";
import type { Lead } from "./lead.ts";

/** A stretch of the source that belongs to one part as a whole. The blocks' `raw` joined is the text. */
export type Block = HeadingBlock | TextBlock | VideoBlock | MarkBlock;

export interface Stretch {
  readonly raw: string;
  readonly line: number;
}

export interface HeadingBlock extends Stretch {
  readonly kind: "heading";
  readonly token: Tokens.Heading;
}

export interface TextBlock extends Stretch {
  readonly kind: "text";
  /** Without the label or lead, and without the paragraph behind it: that is `value`. */
  readonly tokens: readonly Token[];
  readonly opens: Opening | undefined;
  /** The list whose item this is. */
  readonly item: { readonly list: Tokens.List; readonly number: number } | undefined;
}

/** The label or the speaker's name at the start of a text, and the rest of its paragraph. */
export type Opening =
  | {
      readonly kind: "label";
      readonly field: Field;
      readonly label: Label;
      readonly value: string;
      readonly inline: readonly Token[];
    }
  | { readonly kind: "lead"; readonly lead: Lead; readonly value: string; readonly inline: readonly Token[] };

export interface VideoBlock extends Stretch {
  readonly kind: "video";
  readonly video: Video;
  /** What the author made the link's text. */
  readonly linkHtml: string | undefined;
}

export interface MarkBlock extends Stretch {
  /** A thematic break, the end of the excerpt, or white space. */
  readonly kind: "rule" | "more" | "space";
}

/** Where a token stands; decides what in it may open a field. */
export interface Setting {
  /** Unknown bold names open speakers. */
  readonly leads: boolean;
  /** Lists are read by the section: papers, references. */
  readonly lists: "whole" | "labels";
  /** Common words are labels in plain text, too. */
  readonly plain: boolean;
  /** A link alone is a video. */
  readonly links: boolean;
  /** Nothing opens a field: the text is an article's. */
  readonly isProse?: boolean;
}

export function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}

export function isParagraph(token: Token): token is Tokens.Paragraph {
  return token.type === "paragraph";
}

export function isList(token: Token): token is Tokens.List {
  return token.type === "list";
}

export function isImage(token: Token): token is Tokens.Image {
  return token.type === "image";
}

export function isLink(token: Token): token is Tokens.Link {
  return token.type === "link";
}
