import { diagnose, type Diagnostic, type Place } from "../diagnostic.ts";
import { distanceWithin } from "./distance.ts";

/** A name somewhere in a post. */
export interface Named extends Place {
  readonly name: string;
}

type NearCode = "speaker-near-duplicate" | "paper-near-duplicate";

/**
 * Names that differ by width, case, spaces and signs, or by a letter: each pair is told once, at the later one in the
 * order given. `same` knows the names that the site's data files say belong together.
 */
export function nearDuplicates(
  code: NearCode,
  names: readonly Named[],
  isKnown: (name: string, other: string) => boolean = () => false,
): Diagnostic[] {
  const first = new Map<string, Named>();
  const byFold = new Map<string, Named>();
  const diagnostics: Diagnostic[] = [];
  const near = createNearest();
  for (const named of names) {
    if (first.has(named.name)) continue;
    first.set(named.name, named);
    const folded = fold(named.name);
    const other = byFold.get(folded) ?? nearOf(folded, near, byFold);
    if (!byFold.has(folded)) {
      byFold.set(folded, named);
      near.add(folded);
    }
    if (other === undefined || isKnown(named.name, other.name)) continue;
    const { path, line, column, name } = named;
    diagnostics.push(diagnose(code, { path, line, column }, { name, title: name, other: other.name }));
  }
  return diagnostics;
}

function nearOf(folded: string, near: Nearest, byFold: ReadonlyMap<string, Named>): Named | undefined {
  const found = near.find(folded);
  return found === undefined ? undefined : byFold.get(found);
}

/** A name without what spelling alone changes: width, case, spaces, signs. */
export function fold(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

interface Nearest {
  add(text: string): void;
  find(text: string): string | undefined;
}

/** Han names are short: a letter more is another person. Digits tell papers of a series apart. */
const shortest = 8;

/** So many texts that share a half are looked at: of a site whose names are that much alike no more need be said. */
const most = 50;

/** Finds a text that is one letter off: two such share at least one of their halves, and all of their digits. */
function createNearest(): Nearest {
  const halves = new Map<string, string[]>();
  return {
    add(text) {
      if (!isComparable(text)) return;
      for (const key of keysOf(text)) {
        const alike = halves.get(key);
        if (alike === undefined) halves.set(key, [text]);
        else if (alike.push(text) > most) alike.shift();
      }
    },
    find(text) {
      if (!isComparable(text)) return undefined;
      for (const key of keysOf(text)) {
        const found = halves.get(key)?.find((other) => distanceWithin(text, other, 1));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function keysOf(text: string): string[] {
  const middle = Math.floor(text.length / 2);
  const digits = text.replace(/\D/g, "");
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
