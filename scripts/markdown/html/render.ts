import type { Token } from "marked";

import type { DocumentOptions, MarkdownSettings, Seek } from "../document.ts";
import type { Footnotes } from "../footnote-numbers.ts";
import type { HeadingPlace } from "../headings.ts";
import type { Words } from "../words.ts";
import { kinds } from "./kinds.ts";

/** What drawing a token may need to know beside it. */
export interface RenderContext {
  readonly settings: MarkdownSettings;
  readonly options: DocumentOptions;
  readonly words: Words;
  readonly headings: WeakMap<Token, HeadingPlace>;
  readonly footnotes: Footnotes;
  readonly seek: Seek | undefined;
}

/** Draws the tokens inside a token. */
export type RenderInner = (tokens: readonly Token[] | undefined) => string;

/** Draws one kind of token. */
export type RenderKind<Kind> = (token: Kind, inner: RenderInner, context: RenderContext) => string;

/** HTML of tokens, blocks or inline. */
export function render(tokens: readonly Token[], context: RenderContext): string {
  const inner: RenderInner = (some) => (some === undefined ? "" : render(some, context));
  let html = "";
  for (const token of tokens) html += renderToken(token, inner, context);
  return html;
}

function renderToken(token: Token, inner: RenderInner, context: RenderContext): string {
  const kind = Object.hasOwn(kinds, token.type) ? kinds[token.type] : undefined;
  if (kind === undefined) throw new TypeError(`No drawing for a token of type ${JSON.stringify(token.type)}`);
  return kind(token, inner, context);
}
