import type { Token, Tokens } from "marked";

import type { Heading } from "../note.ts";
import { findTokens } from "./find-tokens.ts";
import { plainText } from "./plain-text.ts";
import { slugOf } from "./slug.ts";

export interface Headings {
  /** Those of the document, in order. */
  readonly list: readonly Heading[];
  /** The id of every heading token, and of those lexed again. */
  readonly ids: WeakMap<Token, string>;
  /** Gives ids to headings that were lexed again out of a piece: those of the same text in the document. */
  add(tokens: readonly Token[]): void;
}

/** Every heading with its id: Hexo's slug of its text, a number behind it where it repeats. */
export function headingsOf(tokens: readonly Token[]): Headings {
  const ids = new WeakMap<Token, string>();
  const times = new Map<string, number>();
  const bySource = new Map<string, string[]>();
  const list = findTokens(tokens, isHeading).map((token) => {
    const text = plainText(token.tokens);
    const id = unused(slugOf(text), times);
    ids.set(token, id);
    const alike = bySource.get(token.text);
    if (alike === undefined) bySource.set(token.text, [id]);
    else alike.push(id);
    return { id, depth: token.depth, text };
  });
  const add = (more: readonly Token[]): void => {
    for (const token of findTokens(more, isHeading)) {
      const alike = bySource.get(token.text) ?? [];
      const id = alike.length > 1 ? alike.shift() : alike[0];
      if (id !== undefined) ids.set(token, id);
    }
  };
  return { list, ids, add };
}

/** `slug`, `slug-1`, `slug-2` …, as hexo-renderer-marked counts; a heading without letters is a `section`. */
function unused(slug: string, times: Map<string, number>): string {
  const base = slug === "" ? "section" : slug;
  const count = times.get(base) ?? 0;
  times.set(base, count + 1);
  if (count === 0) return base;
  const id = `${base}-${count}`;
  return times.has(id) ? unused(base, times) : (times.set(id, 1), id);
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}
