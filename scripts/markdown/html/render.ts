import type { Token, Tokens } from "marked";

import type { DocumentOptions, MarkdownSettings, Seek } from "../document.ts";
import type { Footnotes } from "../footnote-numbers.ts";
import type { HeadingPlace } from "../headings.ts";
import type { Words } from "../words.ts";
import { isTag } from "../find-tokens.ts";
import { kinds } from "./kinds.ts";
import { createSanitizer } from "./sanitizer.ts";

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

/** HTML of tokens, blocks or inline. Raw HTML among them is sanitized; what it leaves open ends with them. */
export function render(tokens: readonly Token[], context: RenderContext): string {
  const inner: RenderInner = (some) => (some === undefined ? "" : render(some, context));
  if (!context.settings.trusted && tokens.some(isRaw)) return renderRaw(tokens, inner, context);
  let html = "";
  for (const token of tokens) html += renderToken(token, inner, context);
  return html;
}

function renderRaw(tokens: readonly Token[], inner: RenderInner, context: RenderContext): string {
  let current: Token | undefined;
  const sanitizer = createSanitizer(context, (markup, at) => {
    if (current !== undefined) context.dropped(current, at, markup);
  });
  const add = (token: Token): string => {
    current = token;
    if (isHtml(token)) {
      return token.tokens === undefined
        ? sanitizer.add(token.text.replace(/\n+$/, "\n"))
        : token.tokens.map(add).join("");
    }
    if (sanitizer.isSkipping()) return "";
    if (!isTag(token) || ownTags.has(token.name) || token.html === undefined) return renderToken(token, inner, context);
    const own = createSanitizer(context, (markup) => context.dropped(token, 0, markup));
    return own.add(token.html) + own.end();
  };
  return tokens.map(add).join("") + sanitizer.end();
}

function isRaw(token: Token): boolean {
  return isHtml(token) || isTag(token);
}

function isHtml(token: Token): token is Tokens.HTML & { tokens?: Token[] } {
  return token.type === "html";
}

/** Tags whose HTML is ours. */
const ownTags: ReadonlySet<string> = new Set(["video"]);

function renderToken(token: Token, inner: RenderInner, context: RenderContext): string {
  const kind = Object.hasOwn(kinds, token.type) ? kinds[token.type] : undefined;
  if (kind === undefined) throw new TypeError(`No drawing for a token of type ${JSON.stringify(token.type)}`);
  return kind(token, inner, context);
}
