import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { IndexedNote, SearchIndex } from "../search/index.ts";
import { shardKinds, type ShardKind } from "../search/shards.ts";
import { checksum } from "./remember.ts";

const name = "search.bin";

type Row = readonly [id: string, key: string, row: string, ...sizes: readonly number[]];

interface Head {
  readonly notes: readonly Row[];
  /** Bytes of every shard. */
  readonly lengths: Readonly<Record<ShardKind, readonly number[]>>;
}

/** The index that the last build with the same key made; undefined where there is none or it is damaged. */
export function readSearchMemory(cache: string, key: string): SearchIndex | undefined {
  try {
    const bytes = readFileSync(join(cache, name));
    const start = bytes.indexOf(10);
    const [made, sum, length] = JSON.parse(bytes.toString("utf8", 0, start)) as [string, string, number];
    const rest = bytes.subarray(start + 1);
    if (made !== key || checksum(rest) !== sum) return undefined;
    const head = JSON.parse(rest.toString("utf8", 0, length)) as Head;
    let at = length;
    const shards = (kind: ShardKind) => head.lengths[kind].map((size) => rest.subarray(at, (at += size)));
    return {
      notes: head.notes.map(([id, own, row, han = 0, words = 0, facets = 0]): IndexedNote => ({
        id,
        key: own,
        row,
        sizes: { han, words, facets },
      })),
      shards: { han: shards("han"), words: shards("words"), facets: shards("facets") },
    };
  } catch {
    return undefined;
  }
}

/** Replaces the index that is remembered, in one step. */
export function writeSearchMemory(cache: string, key: string, { notes, shards }: SearchIndex): void {
  const lengthsOf = (kind: ShardKind) => shards[kind].map(({ length }) => length);
  const head: Head = {
    notes: notes.map(({ id, key: own, row, sizes }): Row => [id, own, row, ...shardKinds.map((kind) => sizes[kind])]),
    lengths: { han: lengthsOf("han"), words: lengthsOf("words"), facets: lengthsOf("facets") },
  };
  const text = Buffer.from(JSON.stringify(head));
  const rest = Buffer.concat([text, ...shardKinds.flatMap((kind) => shards[kind])]);
  const draft = join(cache, `${name}.new`);
  writeFileSync(draft, `${JSON.stringify([key, checksum(rest), text.length])}\n`);
  writeFileSync(draft, rest, { flag: "a" });
  renameSync(draft, join(cache, name));
}
