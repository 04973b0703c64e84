import type { Token } from "marked";

import { visitTokens } from "./find-tokens.ts";

/** A footnote that the text refers to. */
export interface Footnote {
  readonly label: string;
  /** From 1, in the order of the first references. */
  readonly number: number;
  readonly tokens: readonly Token[];
  /** Ids of the places that refer to it, in order. */
  readonly references: readonly string[];
}

export interface Footnotes {
  readonly list: readonly Footnote[];
  /** The id of each reference and the footnote it leads to. */
  readonly references: WeakMap<Token, { readonly id: string; readonly footnote: Footnote }>;
  readonly byLabel: ReadonlyMap<string, Footnote>;
}

/** Numbers the footnotes that a text and its footnotes refer to. */
export function numberFootnotes(tokens: readonly Token[], texts: ReadonlyMap<string, readonly Token[]>): Footnotes {
  const byLabel = new Map<string, Footnote & { references: string[] }>();
  const references: Footnotes["references"] = new WeakMap();
  if (texts.size === 0) return { list: [], references, byLabel };
  const meet = (token: Token): void => {
    if (token.type !== "footnoteReference") return;
    const label = String(token.label);
    const known = byLabel.get(label);
    const footnote = known ?? { label, number: byLabel.size + 1, tokens: texts.get(label) ?? [], references: [] };
    const id = `fnref-${footnote.number}${known === undefined ? "" : `-${footnote.references.length + 1}`}`;
    footnote.references.push(id);
    references.set(token, { id, footnote });
    if (known === undefined) byLabel.set(label, footnote);
  };
  visitTokens(
    tokens.filter(({ type }) => type !== "footnote"),
    meet,
  );
  // a footnote may refer to others, which then join the list
  for (const { tokens: inner } of byLabel.values()) visitTokens(inner, meet);
  return { list: [...byLabel.values()], references, byLabel };
}
