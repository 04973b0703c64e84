import { ByteWriter } from "./bytes.ts";
import { emptyPostings, readPostings, writePostings } from "./postings.ts";
import { eachTerm, type Codec } from "./shard.ts";

/** Terms of notes that are new or changed, by shard; each shard in the order of its codec. */
export type FreshShards<K> = readonly (readonly FreshTerm<K>[])[];

export interface FreshTerm<K> {
  readonly key: K;
  /** Numbers of notes, ascending, each times four and its step. */
  readonly notes: Uint32Array;
}

/** What became of the notes of an older index: their numbers now, -1 where a note is gone or has changed. */
export interface Renumbering {
  readonly numbers: Int32Array;
  /** Whether all are as they were. */
  readonly isSame: boolean;
  /** Whether those that stay are in the order they were. */
  readonly isOrdered: boolean;
}

/** The shards of the next index: of each older one what stays, with what is fresh. */
export function mergeShards<K>(
  old: readonly Uint8Array[],
  fresh: FreshShards<K>,
  renumbering: Renumbering,
  codec: Codec<K>,
): Uint8Array[] {
  const writer = new ByteWriter();
  return fresh.map((terms, shard) => {
    const bytes = old[shard] ?? new Uint8Array();
    if (renumbering.isSame && terms.length === 0) return bytes;
    mergeShard(bytes, terms, renumbering, codec, writer);
    return writer.take();
  });
}

function mergeShard<K>(
  old: Uint8Array,
  fresh: readonly FreshTerm<K>[],
  { numbers, isOrdered }: Renumbering,
  codec: Codec<K>,
  writer: ByteWriter,
): void {
  let at = 0;
  let before = codec.first;
  const write = (key: K, lists: readonly number[][]) => {
    if (lists.every((list) => list.length === 0)) return;
    codec.write(writer, key, before);
    before = key;
    writePostings(lists, writer);
  };
  const upTo = (key: K | undefined): number[][] | undefined => {
    for (let term = fresh[at]; term !== undefined; term = fresh[at]) {
      const order = key === undefined ? -1 : codec.compare(term.key, key);
      if (order > 0) return undefined;
      at++;
      const lists = emptyPostings();
      for (const entry of term.notes) lists[entry & 3]?.push(entry >>> 2);
      if (order === 0) return lists;
      write(term.key, lists);
    }
    return undefined;
  };
  eachTerm(old, codec, (key, reader) => {
    const more = upTo(key);
    const lists = emptyPostings();
    readPostings(reader, (note, step) => {
      const number = numbers[note] ?? -1;
      if (number >= 0) lists[step]?.push(number);
    });
    more?.forEach((list, step) => {
      for (const note of list) lists[step]?.push(note);
    });
    if (more !== undefined || !isOrdered) for (const list of lists) list.sort((a, b) => a - b);
    write(key, lists);
  });
  upTo(undefined);
}

/** The same terms in another number of shards. */
export function dealAgain<K>(
  old: readonly Uint8Array[],
  shards: number,
  shardOf: (key: K, shards: number) => number,
  codec: Codec<K>,
): Uint8Array[] {
  const terms: { readonly key: K; readonly list: Uint8Array }[][] = Array.from({ length: shards }, () => []);
  for (const bytes of old) {
    eachTerm(bytes, codec, (key, reader) => {
      const start = reader.at;
      readPostings(reader, () => {});
      terms[shardOf(key, shards)]?.push({ key, list: bytes.subarray(start, reader.at) });
    });
  }
  const writer = new ByteWriter();
  return terms.map((own) => {
    let before = codec.first;
    for (const { key, list } of own.sort((a, b) => codec.compare(a.key, b.key))) {
      codec.write(writer, key, before);
      writer.append(list);
      before = key;
    }
    return writer.take();
  });
}
