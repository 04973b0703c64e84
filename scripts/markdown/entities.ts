import { decodeHTMLStrict } from "entities";

/** A character reference as CommonMark 0.31 section 2.5 wants it, at `lastIndex`. */
export const characterReference = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;

/** Decodes character references; what only looks like one stays. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? decodeHTMLStrict(text) : text;
}

/** Text of a link's target, title or a fence's language: backslash escapes and character references decoded. */
export function unescapeText(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(escapeOrReference, (found, escaped: string | undefined) => escaped ?? decodeEntities(found));
}

const escapeOrReference = /\\([!-/:-@[-`{-~])|&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});/g;
