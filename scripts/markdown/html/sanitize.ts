import type { Markdown } from "../markdown.ts";
import { createSanitizer } from "./sanitizer.ts";

/** A whole piece of HTML that no Markdown was made into, with what was dropped of it. */
export function sanitizeHtml(html: string, { settings }: Markdown): { html: string; dropped: string[] } {
  if (settings.trusted === true) return { html, dropped: [] };
  const dropped: string[] = [];
  const sanitizer = createSanitizer({ settings, options: {} }, (markup) => dropped.push(markup));
  return { html: sanitizer.add(html) + sanitizer.end(), dropped };
}
