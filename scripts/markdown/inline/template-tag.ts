import type { InlineRule } from "./rule.ts";

/** The call of a registered tag within a text. */
export const inlineTemplateTag: InlineRule = (scan, start) => {
  const found = scan.templateTags.read(start);
  if (found === undefined) return undefined;
  const end = start + found.raw.length;
  if (found.type === "templateTag") return { token: found, start, end, depth: 0 };
  return { token: { ...found, tokens: scan.readUntagged(found.body) }, start, end, depth: 1 };
};
