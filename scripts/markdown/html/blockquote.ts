import type { Tokens } from "marked";

import type { AlertKind } from "../words.ts";
import { escapeHtml } from "../../escape.ts";
import type { RenderKind } from "./render-kind.ts";

/** A quote, or the alert that its first line announces. */
export const renderBlockquote: RenderKind<Tokens.Blockquote & { alert?: AlertKind }> = (
  { tokens, alert },
  inner,
  { words },
) => {
  if (alert === undefined) return `<blockquote>\n${inner(tokens)}</blockquote>\n`;
  const title = `<p class="alert-title">${escapeHtml(words.alerts[alert])}</p>`;
  return `<div class="alert alert-${alert}" role="note">${title}\n${inner(tokens)}</div>\n`;
};
