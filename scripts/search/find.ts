import { nearest } from "../language.ts";
import { facetsFor, type Filter } from "./facets.ts";
import type { Manifest } from "./manifest.ts";
import { readPostings } from "./postings.ts";
import type { Query, QueryToken } from "./query.ts";
import { eachTerm, gramCodec, wordCodec, type Codec } from "./shard.ts";
import { gram, shardOfFacet, shardOfGram, shardOfWord, shardsOfCharacter, type ShardKind } from "./shards.ts";

/** A note that may be what was asked for. */
export interface Candidate {
  readonly note: number;
  readonly score: number;
}

export interface Candidates {
  /** The best first; of equals the newest. */
  readonly notes: readonly Candidate[];
  /** Whether the index alone cannot tell that a candidate holds what was asked for: its text must. */
  readonly needsText: boolean;
}

export interface Asked {
  readonly query: Query;
  readonly filters: ReadonlyMap<Filter, string>;
  /** Notes in it come first. BCP 47 tag. */
  readonly language: string;
}

export type LoadShard = (kind: ShardKind, shard: number) => Promise<Uint8Array>;

/** Worth of each step of a term, and of a note in the reader's language. */
const worths = [0.6, 1.2, 2.1, 3.3] as const;
const ownLanguage = 2;

/** A word that is only the beginning of one that stands there. */
const beginning = 0.6;

/** Pairs of Han characters that are looked up for one query at most; the text tells the rest. */
const mostGrams = 6;

/** The notes that hold every token and meet every filter, as far as the index can tell. */
export async function findCandidates(
  { query, filters, language }: Asked,
  index: Manifest,
  load: LoadShard,
): Promise<Candidates> {
  const { tokens } = query;
  const grams = gramsOf(tokens);
  const lone = tokens.filter(({ kind, text }) => kind === "han" && text.length === 1);
  const only = lone.length === tokens.length ? lone : [];
  const facets = [...filters].flatMap(([filter, value]) => facetsFor(filter, value));
  const { sums } = index;
  const lookups: Promise<Held>[] = [
    ...grams.chosen.map((key) =>
      lookUp(load("han", shardOfGram(key, sums.han.length)), gramCodec, (own) => own === key),
    ),
    ...only.map(({ text }) => characterNotes(text.charCodeAt(0), sums.han.length, load)),
    ...tokens.filter(({ kind }) => kind === "word").map((token) => wordNotes(token, sums.words.length, load)),
  ];
  const limits = facets.map((name) => facetNotes(name, sums.facets.length, load));
  const own = ownLanguages(language, index.languages);
  const preferred = own.map((tag) => facetNotes(`language:${tag}`, sums.facets.length, load));
  const held = await Promise.all(lookups);
  const owned = await Promise.all(preferred);
  const allowed = await Promise.all(limits);
  const scores = intersect(held, allowed, index.notes);
  const notes = [...scores].map(([note, score]) => ({
    note,
    score: owned.some((held) => held.has(note)) ? score * ownLanguage : score,
  }));
  notes.sort((a, b) => b.score - a.score || b.note - a.note);
  const needsText = grams.areSplit || lone.length > only.length || tokens.some(({ isGlued }) => isGlued);
  return { notes, needsText };
}

/** The languages that a reader of one reads, whatever the country; none where that is all there are. */
function ownLanguages(language: string, all: readonly string[]): readonly string[] {
  const own = all.filter((tag) => nearest(language, [tag]) !== undefined);
  return own.length === all.length ? [] : own;
}

/** Worth of a term in each note that holds it. */
type Held = ReadonlyMap<number, number>;

/** Pairs to look up; they are split where not one run is a single pair. */
function gramsOf(tokens: readonly QueryToken[]): { readonly chosen: readonly number[]; readonly areSplit: boolean } {
  const runs = tokens.filter(({ kind, text }) => kind === "han" && text.length > 1).map(({ text }) => text);
  const share = Math.max(1, Math.floor(mostGrams / Math.max(runs.length, 1)));
  const chosen = runs
    .slice(0, 12)
    .flatMap((run) => evenly(run.length - 1, share).map((at) => gram(run.charCodeAt(at), run.charCodeAt(at + 1))));
  return { chosen: [...new Set(chosen)], areSplit: runs.some(({ length }) => length > 2) || runs.length > 12 };
}

/** So many of the places from 0 to `count`, the first and the last among them. */
function evenly(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, at) => at);
  if (most === 1) return [count >> 1];
  return Array.from({ length: most }, (_, at) => Math.round((at * (count - 1)) / (most - 1)));
}

async function lookUp<K>(
  bytes: Promise<Uint8Array>,
  codec: Codec<K>,
  isWanted: (key: K) => boolean | number,
): Promise<Map<number, number>> {
  const held = new Map<number, number>();
  eachTerm(await bytes, codec, (key, reader) => {
    const worth = Number(isWanted(key));
    readPostings(reader, (note, step) => {
      if (worth > 0) held.set(note, Math.max(held.get(note) ?? 0, worth * (worths[step] ?? 0)));
    });
  });
  return held;
}

async function characterNotes(unit: number, shards: number, load: LoadShard): Promise<Held> {
  const found = shardsOfCharacter(unit, shards).map((shard) =>
    lookUp(load("han", shard), gramCodec, (key) => key >>> 16 === unit),
  );
  const all = new Map<number, number>();
  for (const held of await Promise.all(found)) {
    for (const [note, worth] of held) all.set(note, Math.max(all.get(note) ?? 0, worth));
  }
  return all;
}

function wordNotes({ text, isPrefix }: QueryToken, shards: number, load: LoadShard): Promise<Held> {
  return lookUp(load("words", shardOfWord(text, shards)), wordCodec, (word) =>
    word === text ? 1 : isPrefix && word.startsWith(text) ? beginning : 0,
  );
}

function facetNotes(facet: string, shards: number, load: LoadShard): Promise<Held> {
  return lookUp(load("facets", shardOfFacet(facet, shards)), wordCodec, (own) => own === facet);
}

/** BM25's sum over the notes that are in every list; with filters alone, all that meet them. */
function intersect(held: readonly Held[], allowed: readonly Held[], count: number): Map<number, number> {
  const lists = [...held, ...allowed].sort((a, b) => a.size - b.size);
  const scores = new Map<number, number>();
  for (const note of lists[0]?.keys() ?? []) {
    if (!lists.every((list) => list.has(note))) continue;
    let score = 0;
    for (const list of held) {
      const rarity = Math.log(1 + (count - list.size + 0.5) / (list.size + 0.5));
      score += rarity * (list.get(note) ?? 0);
    }
    scores.set(note, score);
  }
  return scores;
}
