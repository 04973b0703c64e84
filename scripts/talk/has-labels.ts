import type { Tokens } from "marked";

import { readHeading, readLabel } from "./label.ts";
import type { Field } from "./labels/labels.ts";
import type { Source } from "./source.ts";

/** Whether the text has labels of two fields at the starts of its lines: then common words are labels, too. */
export function hasLabels({ document, vocabulary }: Source): boolean {
  const fields = new Set<Field>();
  const isEnough = () => core.filter((field) => fields.has(field)).length > 1;
  for (const token of document.tokens) {
    const rows = token.type === "paragraph" || token.type === "list" ? token.raw.split("\n") : [];
    if (token.type === "heading") {
      const field = readHeading(document.text((token as Tokens.Heading).tokens), vocabulary)?.field;
      if (field !== undefined) fields.add(field);
    }
    for (const row of rows) {
      const field = readLabel(row.replace(/^\s*(?:[-+*]|\d{1,3}[.)])\s+/, ""), vocabulary)?.field;
      if (field !== undefined) fields.add(field);
    }
    if (isEnough()) return true;
  }
  return false;
}

const core: readonly Field[] = ["speaker", "bio", "title", "abstract", "spotlights"];
