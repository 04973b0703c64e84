import type { Token, Tokens } from "marked";

import { renderBlockquote } from "./blockquote.ts";
import { renderCode } from "./code.ts";
import { escapeHtml } from "../../escape.ts";
import { renderFootnoteReference } from "./footnote-reference.ts";
import { renderHeading } from "./heading.ts";
import { renderImage, renderParagraph } from "./image.ts";
import { renderLink } from "./link.ts";
import { renderList, renderListItem } from "./list.ts";
import { renderMath } from "./math.ts";
import type { RenderKind } from "./render-kind.ts";
import { renderTable } from "./table.ts";
import { renderTimestamp } from "./timestamp.ts";

/** A token as its drawing reads it; Marked's types say less than its tokens hold. */
// oxlint-disable-next-line typescript/no-explicit-any
type AnyKind = RenderKind<any>;

const nothing: RenderKind<Token> = () => "";

/** `<name>…</name>` around what is inside. */
const element =
  (name: string): RenderKind<Tokens.Generic> =>
  ({ tokens }, inner) =>
    `<${name}>${inner(tokens)}</${name}>`;

const block =
  (name: string): RenderKind<Tokens.Generic> =>
  ({ tokens }, inner) =>
    `<${name}>${inner(tokens)}</${name}>\n`;

/** How every kind of token is drawn. */
export const kinds: Readonly<Record<string, AnyKind>> = {
  space: nothing,
  def: nothing,
  footnote: nothing,
  hr: () => "<hr>\n",
  br: () => "<br>\n",
  html: ((token, inner) =>
    token.tokens ? inner(token.tokens) : token.text.replace(/\n+$/, "\n")) satisfies RenderKind<
    Tokens.HTML & { tokens?: Token[] }
  >,
  text: ((token, inner) =>
    token.tokens ? inner(token.tokens) : escapeHtml(token.text)) satisfies RenderKind<Tokens.Text>,
  escape: ((token) => escapeHtml(token.text)) satisfies RenderKind<Tokens.Escape>,
  codespan: ((token) => `<code>${escapeHtml(token.text)}</code>`) satisfies RenderKind<Tokens.Codespan>,
  strong: element("strong"),
  em: element("em"),
  del: element("del"),
  mark: element("mark"),
  link: renderLink,
  image: renderImage,
  paragraph: renderParagraph,
  heading: renderHeading,
  code: renderCode,
  blockquote: renderBlockquote,
  list: renderList,
  list_item: renderListItem,
  table: renderTable,
  definitionList: block("dl"),
  definitionTerm: block("dt"),
  definition: block("dd"),
  math: renderMath,
  timestamp: renderTimestamp,
  footnoteReference: renderFootnoteReference,
  templateTag: ((token) => token["html"] ?? escapeHtml(token.raw)) satisfies RenderKind<Tokens.Generic>,
  templateRaw: ((token, inner) => inner(token.tokens)) satisfies RenderKind<Tokens.Generic>,
};
