import type { TimestampToken } from "../document.ts";
import { escapeHtml } from "../../escape.ts";
import type { RenderKind } from "./render-kind.ts";

/** A link to the video at that second; the text as written where there is no video. */
export const renderTimestamp: RenderKind<TimestampToken> = ({ raw, text, seconds }, _inner, { seek }) => {
  const href = seek?.(seconds);
  if (href === undefined) return escapeHtml(raw);
  return `<a class="timestamp" data-seconds="${seconds}" href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
};
