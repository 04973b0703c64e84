import type { InlineRule } from "./rule.ts";

/** `[^label]` where the document defines such a footnote. */
export const footnoteReference: InlineRule = ({ text, context }, start) => {
  reference.lastIndex = start;
  const [raw, label] = reference.exec(text) ?? [];
  if (raw === undefined || label === undefined || !context.isFootnote(label)) return undefined;
  return { token: { type: "footnoteReference", raw, label }, start, end: start + raw.length, depth: 1 };
};

const reference = /\[\^([^\]\s]{1,200})\]/y;
