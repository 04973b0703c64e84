import { haystack, matchesIn, type Match } from "./match.ts";
import type { Section } from "./page-text.ts";
import type { Query } from "./query.ts";

/** A piece of text; marked where it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A place in a note that has to do with what was asked for. */
export interface Excerpt {
  /** Id of its heading, empty without one. */
  readonly id: string;
  readonly heading: readonly Piece[];
  readonly text: readonly Piece[];
}

/** Letters of an excerpt before the first mark, and in all. */
const lead = 24;
const longest = 120;

/** A text with all that was asked for marked. */
export function marked(text: string, query: Query): Piece[] {
  return piecesOf(text, { start: 0, end: text.length }, matchesIn(haystack(text), query));
}

/** The sections that say most of what was asked for, in the order of the note; at most so many. */
export function excerptsOf(sections: readonly Section[], query: Query, most: number): Excerpt[] {
  return sections
    .map((section, at) => ({ ...weighed(section, query), at }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ excerpt }) => excerpt());
}

function weighed(section: Section, query: Query) {
  const { id, heading, text } = section;
  const [inHeading, inText] = [heading, text].map((one) => matchesIn(haystack(one), query)) as [Match[], Match[]];
  const distinct = new Set([...inHeading, ...inText].map(({ token }) => token)).size;
  const worth = distinct === 0 ? 0 : distinct * 100 + inHeading.length * 20 + Math.min(inText.length, 19);
  return {
    worth,
    excerpt: (): Excerpt => ({
      id,
      heading: piecesOf(heading, { start: 0, end: heading.length }, inHeading),
      text: piecesOf(text, windowOf(text, inText), inText),
    }),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch of a text that shows the most tokens. */
function windowOf(text: string, matches: readonly Match[]): Span {
  let best: { readonly count: number; readonly from: number } = { count: 0, from: 0 };
  matches.forEach((match, at) => {
    const inside = matches.slice(at, at + 40).filter(({ end }) => end <= match.start - lead + longest);
    const count = new Set(inside.map(({ token }) => token)).size;
    if (count > best.count) best = { count, from: match.start };
  });
  const start = startNear(text, Math.max(0, best.from - lead));
  return { start, end: endNear(text, Math.min(text.length, start + longest)) };
}

/** Not within a word, nor within a pair of units. */
function startNear(text: string, at: number): number {
  let start = at;
  while (
    start > 0 &&
    start > at - 16 &&
    /[\p{L}\p{N}]{2}/u.test(text.slice(start - 1, start + 1)) &&
    isLatin(text, start)
  )
    start--;
  return isLowHalf(text, start) ? start - 1 : start;
}

function endNear(text: string, at: number): number {
  let end = at;
  while (end < text.length && end < at + 16 && isLatin(text, end) && isLatin(text, end - 1)) end++;
  return isLowHalf(text, end) ? end + 1 : end;
}

function isLatin(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\d]$/u.test(text.charAt(at));
}

function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function piecesOf(text: string, { start, end }: Span, matches: readonly Match[]): Piece[] {
  const pieces: Piece[] = [];
  const put = (from: number, to: number, isMarked: boolean) => {
    const piece = text.slice(from, to).replace(/\s+/g, " ");
    if (piece !== "") pieces.push({ text: piece, isMarked });
  };
  if (start > 0) pieces.push({ text: "…", isMarked: false });
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    put(at, match.start, false);
    put(match.start, match.end, true);
    at = match.end;
  }
  put(at, end, false);
  if (end < text.length) pieces.push({ text: "…", isMarked: false });
  return pieces;
}
