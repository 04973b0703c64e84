import { KeyTable } from "./key-table.ts";
import { dealAgain, mergeShards, type FreshShards, type Renumbering } from "./merge.ts";
import { gramCodec, wordCodec, type Codec } from "./shard.ts";
import { shardCount, shardOfFacet, shardOfGram, shardOfWord, type ShardKind } from "./shards.ts";
import type { NoteTerms } from "./terms.ts";

/** The whole index: the number of a note in it is its place in `notes`. */
export interface SearchIndex {
  readonly notes: readonly IndexedNote[];
  readonly shards: Readonly<Record<ShardKind, readonly Uint8Array[]>>;
}

export interface IndexedNote {
  /** What the note is known by from one build to the next. */
  readonly id: string;
  /** Changes when anything that the index takes from the note does. */
  readonly key: string;
  readonly row: string;
  /** How many terms of each kind it has. */
  readonly sizes: Readonly<Record<ShardKind, number>>;
}

/** A note of the next index; `terms` are absent where the older index has the note with the same key. */
export interface NextNote {
  readonly id: string;
  readonly key: string;
  readonly terms: NoteTerms | undefined;
}

/** The same notes give the same bytes, whatever of them an older index knew. */
export function updateIndex(old: SearchIndex | undefined, next: readonly NextNote[]): SearchIndex {
  const known = new Map((old?.notes ?? []).map((note, number) => [note.id, { note, number }]));
  const notes = next.map(({ id, key, terms }): IndexedNote => {
    if (terms !== undefined) return { id, key, row: terms.row, sizes: sizesOf(terms) };
    const note = known.get(id)?.note;
    if (note?.key !== key) throw new Error(`the index does not know ${id}`);
    return note;
  });
  const renumbering = renumber(old?.notes.length ?? 0, next, (id) => known.get(id)?.number);
  const make = <K>(kind: ShardKind, { codec, shardOf, terms }: Maker<K>): Uint8Array[] => {
    const count = shardCount(notes.reduce((sum, { sizes }) => sum + sizes[kind], 0));
    const before = old?.shards[kind] ?? [];
    const dealt = before.length === count || before.length === 0 ? before : dealAgain(before, count, shardOf, codec);
    return mergeShards(dealt, terms(next, count), renumbering, codec);
  };
  return {
    notes,
    shards: {
      han: make("han", { codec: gramCodec, shardOf: shardOfGram, terms: freshGrams }),
      words: make("words", {
        codec: wordCodec,
        shardOf: shardOfWord,
        terms: (all, count) =>
          freshWords(all, count, shardOfWord, ({ words, wordSteps }) => ({ words, steps: wordSteps })),
      }),
      facets: make("facets", {
        codec: wordCodec,
        shardOf: shardOfFacet,
        terms: (all, count) => freshWords(all, count, shardOfFacet, ({ facets }) => ({ words: facets })),
      }),
    },
  };
}

interface Maker<K> {
  readonly codec: Codec<K>;
  readonly shardOf: (key: K, shards: number) => number;
  readonly terms: (next: readonly NextNote[], shards: number) => FreshShards<K>;
}

function sizesOf({ grams, words, facets }: NoteTerms): IndexedNote["sizes"] {
  return { han: grams.length, words: words.length, facets: facets.length };
}

function renumber(count: number, next: readonly NextNote[], numberOf: (id: string) => number | undefined): Renumbering {
  const numbers = new Int32Array(count).fill(-1);
  let last = -1;
  let isOrdered = true;
  next.forEach(({ id, terms }, number) => {
    const before = terms === undefined ? numberOf(id) : undefined;
    if (before === undefined) return;
    numbers[before] = number;
    isOrdered &&= before > last;
    last = before;
  });
  const isInPlace = numbers.every((number, before) => number === before || number === -1);
  return { numbers, isInPlace, isOrdered, isSame: numbers.every((number, before) => number === before) };
}

function freshGrams(next: readonly NextNote[], shards: number): FreshShards<number> {
  const table = new KeyTable();
  const total = next.reduce((sum, { terms }) => sum + (terms?.grams.length ?? 0), 0);
  const owners = new Uint32Array(total);
  const entries = new Uint32Array(total);
  let at = 0;
  next.forEach(({ terms }, note) => {
    terms?.grams.forEach((key, own) => {
      owners[at] = table.numberOf(key);
      entries[at++] = note * 4 + (terms.gramSteps[own] ?? 0);
    });
  });
  return deal(table.keys, { owners, entries }, shards, shardOfGram, gramCodec);
}

function freshWords(
  next: readonly NextNote[],
  shards: number,
  shardOf: (word: string, shards: number) => number,
  pick: (terms: NoteTerms) => { readonly words: readonly string[]; readonly steps?: Uint8Array },
): FreshShards<string> {
  const numbers = new Map<string, number>();
  const owners: number[] = [];
  const entries: number[] = [];
  next.forEach(({ terms }, note) => {
    if (terms === undefined) return;
    const { words, steps } = pick(terms);
    words.forEach((word, own) => {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      owners.push(number);
      entries.push(note * 4 + (steps?.[own] ?? 0));
    });
  });
  return deal([...numbers.keys()], { owners, entries }, shards, shardOf, wordCodec);
}

interface Entries {
  /** The number of the term that each entry is of. */
  readonly owners: ArrayLike<number>;
  readonly entries: ArrayLike<number>;
}

/** Brings the entries of each term together, and the terms of each shard in order. */
function deal<K>(
  keys: ArrayLike<K>,
  { owners, entries }: Entries,
  shards: number,
  shardOf: (key: K, shards: number) => number,
  codec: Codec<K>,
): FreshShards<K> {
  const ends = new Uint32Array(keys.length + 1);
  for (let at = 0; at < owners.length; at++) {
    const slot = (owners[at] ?? 0) + 1;
    ends[slot] = (ends[slot] ?? 0) + 1;
  }
  for (let at = 1; at < ends.length; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const starts = ends.slice();
  const sorted = new Uint32Array(owners.length);
  for (let at = 0; at < owners.length; at++) {
    const owner = owners[at] ?? 0;
    const place = starts[owner] ?? 0;
    sorted[place] = entries[at] ?? 0;
    starts[owner] = place + 1;
  }
  const dealt: { key: K; notes: Uint32Array }[][] = Array.from({ length: shards }, () => []);
  for (let term = 0; term < keys.length; term++) {
    const key = keys[term] as K;
    dealt[shardOf(key, shards)]?.push({ key, notes: sorted.subarray(ends[term], ends[term + 1]) });
  }
  for (const terms of dealt) terms.sort((a, b) => codec.compare(a.key, b.key));
  return dealt;
}
