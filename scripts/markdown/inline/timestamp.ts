import type { InlineRule } from "./rule.ts";
import { labelKey } from "./rule.ts";

/** `[12:34]` and `[1:02:03]`, unless it is a link's text. */
export const bracketTimestamp: InlineRule = ({ text, context }, start) => {
  bracketed.lastIndex = start;
  const [raw, shown] = bracketed.exec(text) ?? [];
  if (raw === undefined || shown === undefined || context.links[labelKey(shown)] !== undefined) return undefined;
  return { token: timestamp(raw, shown), start, end: start + raw.length, depth: 1 };
};

/** `12:34` where a list item starts. */
export const leadingTimestamp: InlineRule = ({ text, headsItem }, start) => {
  if (!headsItem || start > 0) return undefined;
  const raw = leading.exec(text)?.[0];
  return raw === undefined ? undefined : { token: timestamp(raw, raw), start, end: raw.length, depth: 1 };
};

function timestamp(raw: string, shown: string) {
  const seconds = shown.split(":").reduce((total, part) => total * 60 + Number(part), 0);
  return { type: "timestamp", raw, text: shown, seconds };
}

const clock = String.raw`(?:\d{1,2}:[0-5]\d:[0-5]\d|\d{1,3}:[0-5]\d)`;
const bracketed = new RegExp(String.raw`\[(${clock})\](?![(\[:])`, "y");
const leading = new RegExp(String.raw`^${clock}(?![\d:：.-])`);
