import type { Tokens } from "marked";

import { escapeHtml } from "../../escape.ts";
import type { RenderKind } from "./render-kind.ts";

/** The raised number that leads to a footnote. */
export const renderFootnoteReference: RenderKind<Tokens.Generic> = (token, _inner, { footnotes, words }) => {
  const known = footnotes.references.get(token);
  const footnote = known?.footnote ?? footnotes.byLabel.get(String(token["label"]));
  if (footnote === undefined) return escapeHtml(token.raw);
  const { number } = footnote;
  const id = known === undefined ? "" : ` id="${known.id}"`;
  const label = escapeHtml(words.footnote(number));
  return `<sup class="footnote-ref"><a href="#fn-${number}"${id} aria-label="${label}">${number}</a></sup>`;
};
