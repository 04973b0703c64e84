import type { Token, Tokens } from "marked";

import type { Heading } from "../note.ts";
import { findTokens } from "./find-tokens.ts";
import { plainText } from "./plain-text.ts";
import { slugOf } from "./slug.ts";

export interface Headings {
  /** Those of the document, in order. */
  readonly list: readonly Heading[];
  /** What every heading token becomes, and those lexed again. */
  readonly places: WeakMap<Token, HeadingPlace>;
  /** Gives ids to headings that were lexed again out of a piece: those of the same text in the document. */
  add(tokens: readonly Token[]): void;
}

/** A heading's id and level in the page, 1 to 6. */
export interface HeadingPlace {
  readonly id: string;
  readonly level: number;
}

/**
 * Every heading with its id: Hexo's slug of its text, a number behind it where it repeats. Where the page has a level
 * for the text's highest headings, all are moved there, and none skips a level.
 */
export function headingsOf(tokens: readonly Token[], top?: number): Headings {
  const places = new WeakMap<Token, HeadingPlace>();
  const times = new Map<string, number>();
  const bySource = new Map<string, HeadingPlace[]>();
  const found = findTokens(tokens, isHeading);
  const levels = top === undefined ? found.map(({ depth }) => depth) : levelsOf(found, top);
  const list = found.map((token, at) => {
    const text = plainText(token.tokens);
    const place = { id: unused(slugOf(text), times), level: levels[at] ?? token.depth };
    places.set(token, place);
    const alike = bySource.get(token.text);
    if (alike === undefined) bySource.set(token.text, [place]);
    else alike.push(place);
    return { id: place.id, depth: place.level, text };
  });
  const add = (more: readonly Token[]): void => {
    for (const token of findTokens(more, isHeading)) {
      const alike = bySource.get(token.text) ?? [];
      const place = alike.length > 1 ? alike.shift() : alike[0];
      if (place !== undefined) places.set(token, place);
    }
  };
  return { list, places, add };
}

/** One below the nearest heading above that is higher, from the top level on; six at most. */
function levelsOf(headings: readonly Tokens.Heading[], top: number): number[] {
  const open: { readonly depth: number; readonly level: number }[] = [];
  return headings.map(({ depth }) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const level = Math.min((open.at(-1)?.level ?? top - 1) + 1, 6);
    open.push({ depth, level });
    return level;
  });
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
