import { digit, fold, foldedText, letter, separator, type Folded } from "./characters.ts";
import type { Query, QueryToken } from "./query.ts";

/** A text that is looked through, folded once. */
export interface Haystack {
  readonly text: string;
  readonly folded: string;
  readonly kinds: Uint8Array;
  readonly offsets: Uint32Array;
}

/** Where a token stands in a text: units of the text itself. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Place of the token in the query. */
  readonly token: number;
}

export function haystack(text: string): Haystack {
  const folded: Folded = fold(text);
  const { length, kinds, offsets } = folded;
  return { text, folded: foldedText(folded), kinds: kinds.slice(0, length), offsets: offsets.slice(0, length) };
}

/** Every place of every token; a word counts where it stands as a whole, or begins one where it may. */
export function matchesIn(hay: Haystack, { tokens }: Query): Match[] {
  return tokens
    .flatMap((token, number) => placesOf(token, hay).map((at) => spanOf(token, at, hay, number)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a text holds all that the index could not tell: whole runs, and words that belong together. */
export function holds(hay: Haystack, { tokens }: Query): boolean {
  return tokens.every((token, at) => {
    if (token.isGlued) return pairStands(tokens[at - 1], token, hay);
    return token.kind === "word" || hay.folded.includes(token.text);
  });
}

function pairStands(before: QueryToken | undefined, token: QueryToken, hay: Haystack): boolean {
  if (before === undefined) return true;
  return placesOf(before, hay).some((at) => {
    let next = at + before.text.length;
    while (hay.kinds[next] === separator && next - at < before.text.length + 4) next++;
    return hay.folded.startsWith(token.text, next);
  });
}

function placesOf({ kind, text, isPrefix }: QueryToken, { folded, kinds }: Haystack): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + text.length)) {
    const end = at + text.length;
    if (kind === "han" || (isBorder(kinds, at) && (isPrefix || isBorder(kinds, end)))) places.push(at);
  }
  return places;
}

/** A word ends where no letter or digit follows, or one turns into the other. */
function isBorder(kinds: Uint8Array, at: number): boolean {
  const [before, after] = [kinds[at - 1], kinds[at]];
  return !isWordPart(before) || !isWordPart(after) || before !== after;
}

function isWordPart(kind: number | undefined): boolean {
  return kind === letter || kind === digit;
}

function spanOf({ text, kind }: QueryToken, at: number, hay: Haystack, token: number): Match {
  const { text: whole, offsets, kinds } = hay;
  let end = at + text.length;
  if (kind === "word") while (end < kinds.length && isWordPart(kinds[end]) && kinds[end] === kinds[end - 1]) end++;
  const last = offsets[end - 1] ?? 0;
  return { start: offsets[at] ?? 0, end: last + ((whole.codePointAt(last) ?? 0) > 0xffff ? 2 : 1), token };
}
