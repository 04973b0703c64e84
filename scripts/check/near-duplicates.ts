import { diagnose, type Diagnostic, type Place } from "../diagnostic.ts";
import { distanceWithin } from "./distance.ts";

/** A name somewhere in a post. */
export interface Named extends Place {
  readonly name: string;
}

type NearCode = "speaker-near-duplicate" | "paper-near-duplicate";

/** A name, and the earlier one that it may be a slip of. */
export type NearPair = readonly [name: string, other: string];

/** Names that differ by width, case, spaces and signs, or by a letter: each pair once, in the order of the later ones. */
export function nearPairs(names: Iterable<string>): NearPair[] {
  const byFold = new Map<string, string>();
  const pairs: NearPair[] = [];
  const near = createNearest();
  for (const name of new Set(names)) {
    const folded = fold(name);
    const keys = isComparable(folded) ? keysOf(folded) : [];
    const other = byFold.get(folded) ?? byFold.get(near.find(folded, keys) ?? "");
    if (other !== undefined) pairs.push([name, other]);
    if (byFold.has(folded)) continue;
    byFold.set(folded, name);
    near.add(folded, keys);
  }
  return pairs;
}

/** Tells each pair of names at the first place of the later one; `isKnown` knows those that the site's data files say belong together. */
export function nearDuplicates(
  code: NearCode,
  names: readonly Named[],
  pairs: readonly NearPair[],
  isKnown: (name: string, other: string) => boolean = () => false,
): Diagnostic[] {
  if (pairs.length === 0) return [];
  const first = new Map<string, Named>();
  for (const named of names) if (!first.has(named.name)) first.set(named.name, named);
  return pairs.flatMap(([name, other]) => {
    const place = first.get(name);
    if (place === undefined || isKnown(name, other)) return [];
    const { path, line, column } = place;
    return [diagnose(code, { path, line, column }, { name, title: name, other })];
  });
}

/** A name without what spelling alone changes: width, case, spaces, signs. */
export function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

interface Nearest {
  add(text: string, keys: readonly string[]): void;
  find(text: string, keys: readonly string[]): string | undefined;
}

/** Han names are short: a letter more is another person. Digits tell papers of a series apart. */
const shortest = 8;

/** So many texts that share a half are looked at: of a site whose names are that much alike no more need be said. */
const most = 50;

/** Finds a text that is one letter off: two such share at least one of their halves, and all of their digits. */
function createNearest(): Nearest {
  const halves = new Map<string, string[]>();
  return {
    add(text, keys) {
      for (const key of keys) {
        const alike = halves.get(key);
        if (alike === undefined) halves.set(key, [text]);
        else if (alike.push(text) > most) alike.shift();
      }
    },
    find(text, keys) {
      for (const key of keys) {
        const found = halves.get(key)?.find((other) => distanceWithin(text, other, 1));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function keysOf(text: string): string[] {
  const middle = Math.floor(text.length / 2);
  const digits = text.replace(/\D+/g, "");
  return [
    `${digits} < ${text.slice(0, middle - 1)}`,
    `${digits} > ${text.slice(middle + 1)}`,
    `${digits} < ${text.slice(0, middle)}`,
    `${digits} > ${text.slice(middle)}`,
  ];
}

function isComparable(text: string): boolean {
  return text.length >= shortest && !/\p{Script=Han}/u.test(text);
}
