import type { Tokens } from "marked";

import { plainText } from "../plain-text.ts";
import { escapeHtml } from "../../escape.ts";
import type { RenderKind } from "./render-kind.ts";

/** A heading with a link to itself; one that is no part of the document has no id. */
export const renderHeading: RenderKind<Tokens.Heading> = (token, inner, { headings, words }) => {
  const place = headings.get(token);
  const name = `h${place?.level ?? token.depth}`;
  if (place === undefined) return `<${name}>${inner(token.tokens)}</${name}>\n`;
  const label = escapeHtml(words.headingLink(plainText(token.tokens)));
  const { id } = place;
  const anchor = `<a class="headerlink" href="#${encodeURIComponent(id)}" aria-label="${label}"></a>`;
  return `<${name} id="${escapeHtml(id)}">${inner(token.tokens)}${anchor}</${name}>\n`;
};
