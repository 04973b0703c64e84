import type { Token, Tokens } from "marked";

import { isTag } from "../find-tokens.ts";
import { kinds } from "./kinds.ts";
import type { RenderContext, RenderInner } from "./render-kind.ts";
import { createSanitizer } from "./sanitizer.ts";

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
