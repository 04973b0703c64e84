import type { Piece } from "./piece.ts";
import type { InlineRule } from "./rule.ts";

/** `$…$` and `$$…$$` within a line of text. */
export const dollarMath: InlineRule = (scan, start) => {
  const { text } = scan;
  if (text[start + 1] === "$") {
    const close = scan.find("$$", start + 2);
    return close < 0 ? undefined : formula(text, start, close + 2, { size: 2, display: true });
  }
  if (isWordBefore(text, start) || isSpace(text[start + 1])) return undefined;
  const close = closingDollar(text, start + 1);
  if (close <= start + 1 || isSpace(text[close - 1]) || /[0-9a-zA-Z]/.test(text.charAt(close + 1))) return undefined;
  if (isPrice(text.slice(start + 1, close))) return undefined;
  return formula(text, start, close + 1, { size: 1, display: false });
};

/**
 * `\(…\)` and `\[…\]`. To CommonMark these are escaped brackets, so what they hold must look like maths: `\[1\]` and
 * `\[not a link\]` stay text.
 */
export const backslashMath: InlineRule = ({ text }, start) => {
  const display = text[start + 1] === "[";
  const pattern = display ? squared : rounded;
  pattern.lastIndex = start;
  const [raw, tex] = pattern.exec(text) ?? [];
  if (raw === undefined || tex === undefined || !/[0-9a-zA-Z]/.test(tex)) return undefined;
  const looksLikeMath = /[\\^_=+\-<>|{}/]/.test(tex) || (!display && /^\s*[a-zA-Z]'?\s*$/.test(tex));
  return looksLikeMath ? formula(text, start, start + raw.length, { size: 2, display }) : undefined;
};

const rounded = /\\\(((?:[^\\]|\\[^()])*)\\\)/y;
const squared = /\\\[((?:[^\\]|\\[^[\]])*)\\\]/y;

function formula(text: string, start: number, end: number, { size, display }: { size: number; display: boolean }) {
  const raw = text.slice(start, end);
  const tex = raw.slice(size, -size).trim();
  if (tex === "") return undefined;
  return { token: { type: "math", raw, text: tex, display }, start, end, depth: 0 } satisfies Piece;
}

/** The next dollar sign without a backslash before it. */
function closingDollar(text: string, from: number): number {
  let at = text.indexOf("$", from);
  while (at > 0 && isEscaped(text, at)) at = text.indexOf("$", at + 1);
  return at;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

/** `US$5` is money. */
function isWordBefore(text: string, at: number): boolean {
  return at > 0 && /[0-9a-zA-Z$]/.test(text.charAt(at - 1));
}

/** `$5 for this and that$` is no formula: it starts with a number and goes on in words. */
function isPrice(tex: string): boolean {
  return (
    /^\d[\d.,]*(?:\s|[^ -~])/.test(tex) &&
    /(?<!\\|[a-zA-Z])[a-zA-Z]{2,}|\p{scx=Han}/u.test(tex.replace(/\\[a-z]+\{[^{}]*\}/gi, ""))
  );
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}
