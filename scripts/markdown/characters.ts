import { eastAsianWidthType } from "get-east-asian-width";

/**
 * What a character is beside a delimiter run. A set of flags, because a character may be CJK and punctuation at once.
 * After https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
 */
export const whitespace = 1;
export const punctuation = 2;
export const cjk = 4;
/** U+E0100 to U+E01EF select a variant of the Han character before them. */
export const ideographicVariation = 8;
/** U+FE00 to U+FE0E select a variant of the punctuation before them. */
const textVariation = 16;

/** Class of the character that starts at an offset; past the end counts as whitespace. */
export function classAfter(text: string, at: number): number {
  return classify(text.codePointAt(at));
}

/** Class of the character that ends before an offset; a variation selector counts as what it varies. */
export function classBefore(text: string, at: number): number {
  const last = codePointBefore(text, at);
  const own = classify(last);
  if (own !== textVariation || last === undefined) return own;
  const varied = codePointBefore(text, at - 1);
  if (varied === undefined) return own;
  if (last === 0xfe01 && isQuotationMark(varied)) return cjk | punctuation;
  const base = classify(varied);
  return base === whitespace ? own : base & ~ideographicVariation;
}

/** The code point that ends before an offset, undefined at the start. */
export function codePointBefore(text: string, at: number): number | undefined {
  if (at <= 0) return undefined;
  const unit = text.charCodeAt(at - 1);
  if ((unit & 0xfc00) !== 0xdc00 || at < 2) return unit;
  const pair = text.codePointAt(at - 2);
  return pair !== undefined && pair > 0xffff ? pair : unit;
}

export function isAsciiPunctuation(code: number): boolean {
  return (ascii[code] ?? 0) === punctuation;
}

function classify(code: number | undefined): number {
  if (code === undefined) return whitespace;
  return ascii[code] ?? classifyBeyondAscii(code);
}

function classifyBeyondAscii(code: number): number {
  const character = String.fromCodePoint(code);
  if (/\s/u.test(character)) return whitespace;
  if (code >= 0xfe00 && code <= 0xfe0e) return textVariation;
  const shape = code < 0x1100 ? 0 : script(code, character);
  return shape | (/[\p{P}\p{S}]/u.test(character) ? punctuation : 0);
}

function script(code: number, character: string): number {
  const width = eastAsianWidthType(code);
  if (width === "fullwidth" || width === "halfwidth") return cjk;
  if (width === "wide") return /\p{Emoji_Presentation}/u.test(character) ? 0 : cjk;
  if (width === "ambiguous") return code >= 0xe0100 && code <= 0xe01ef ? ideographicVariation : 0;
  return width === "neutral" && /\p{Script=Hangul}/u.test(character) ? cjk : 0;
}

function isQuotationMark(code: number): boolean {
  return code === 0x2018 || code === 0x2019 || code === 0x201c || code === 0x201d;
}

const ascii: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return whitespace;
  return /[!-/:-@[-`{-~]/.test(character) ? punctuation : 0;
});
