import type { Token } from "marked";

import type { DocumentOptions, MarkdownSettings, Seek } from "../document.ts";
import type { Footnotes } from "../footnote-numbers.ts";
import type { HeadingPlace } from "../headings.ts";
import type { Words } from "../words.ts";

/** What drawing a token may need to know beside it. */
export interface RenderContext {
  readonly settings: MarkdownSettings;
  readonly options: DocumentOptions;
  readonly words: Words;
  readonly headings: WeakMap<Token, HeadingPlace>;
  readonly footnotes: Footnotes;
  readonly seek: Seek | undefined;
  /** Takes note of markup that was dropped from a token, with its place in the token. */
  readonly dropped: (token: Token, at: number, markup: string) => void;
}

/** Draws the tokens inside a token. */
export type RenderInner = (tokens: readonly Token[] | undefined) => string;

/** Draws one kind of token. */
export type RenderKind<Kind> = (token: Kind, inner: RenderInner, context: RenderContext) => string;
