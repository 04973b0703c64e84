import { bareMail, bareUrl } from "./bare-url.ts";
import { codeSpan } from "./code-span.ts";
import { entity, escape } from "./escape.ts";
import { footnoteReference } from "./footnote.ts";
import { autolink, inlineHtml } from "./html.ts";
import { backslashBreak, lineEnd } from "./line-break.ts";
import { backslashMath, dollarMath } from "./math.ts";
import type { Piece } from "./piece.ts";
import type { InlineRule, Scan } from "./rule.ts";
import { inlineTemplateTag } from "./template-tag.ts";
import { bracketTimestamp, leadingTimestamp } from "./timestamp.ts";

/** What the rules for a character find at its place: the first that reads it wins. */
export function rulesAt(character: string, scan: Scan, at: number): Piece | undefined {
  for (const rule of rules[character] ?? []) {
    const piece = rule(scan, at);
    if (piece !== undefined) return piece;
  }
  return undefined;
}

const digit: readonly InlineRule[] = [leadingTimestamp];
const address: readonly InlineRule[] = [bareUrl];

const rules: Readonly<Record<string, readonly InlineRule[]>> = {
  "\\": [backslashBreak, backslashMath, escape],
  "`": [codeSpan],
  $: [dollarMath],
  "&": [entity],
  "<": [autolink, inlineHtml],
  "[": [footnoteReference, bracketTimestamp],
  "{": [inlineTemplateTag],
  "\n": [lineEnd],
  "@": [bareMail],
  ...Object.fromEntries(["h", "H", "w", "W", "f", "F"].map((letter) => [letter, address])),
  ...Object.fromEntries(Array.from("0123456789", (figure) => [figure, digit])),
};
