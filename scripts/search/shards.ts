/** In which file of the index a term stands: the same sum when the index is made and when it is asked. */

/** Kinds of terms; each has files of its own. */
export type ShardKind = "han" | "words" | "facets";

export const shardKinds = ["han", "words", "facets"] as const satisfies readonly ShardKind[];

/** Two units of a run, the second 0 behind the run's last: what a run is found by. */
export function gram(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** The pairs that start with one character are spread over so many files: a frequent one would make one file large. */
export const spread = 4;

/** `shards` is a power of two. */
export function shardOfGram(key: number, shards: number): number {
  return pick((key >>> 16) * spread + (key & (spread - 1)), shards);
}

/** Every file that may hold pairs which start with a character. */
export function shardsOfCharacter(unit: number, shards: number): number[] {
  return [...new Set(Array.from({ length: spread }, (_, part) => pick(unit * spread + part, shards)))];
}

/** Words that start alike stand together, so that they are found by their beginning. */
export const shortestPrefix = 3;

export function shardOfWord(word: string, shards: number): number {
  return pick(sum(word, Math.min(word.length, shortestPrefix)), shards);
}

export function shardOfFacet(facet: string, shards: number): number {
  return pick(sum(facet, facet.length), shards);
}

/** So many files for so many bytes of lists: each about as large as a picture in a list. */
export function shardCount(postings: number): number {
  let shards = 1;
  while (shards < 2048 && postings / shards > 24_000) shards *= 2;
  return shards;
}

/** Path of a file of the index, below the folder of the search page. */
export function shardPath(kind: ShardKind, shard: number): string {
  return `${kind}/${shard}.bin`;
}

/** FNV-1a over UTF-16 units. http://www.isthe.com/chongo/tech/comp/fnv/ */
function sum(text: string, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Spreads neighbours; the upper bits are the best mixed. */
function pick(hash: number, shards: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % shards;
}
