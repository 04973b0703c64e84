import { ByteWriter } from "./bytes.ts";
import { emptyPostings, passPostings, readPostings, steps, writePostings } from "./postings.ts";
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
  /** Whether those that stay have the numbers they had. */
  readonly isInPlace: boolean;
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
  { numbers, isInPlace, isOrdered }: Renumbering,
  codec: Codec<K>,
  writer: ByteWriter,
): void {
  const isGone = Uint8Array.from(numbers, (number) => (number < 0 ? 1 : 0));
  let at = 0;
  let before = codec.first;
  const write = (key: K, lists: readonly number[][]) => {
    if (lists.every((list) => list.length === 0)) return;
    codec.write(writer, key, before);
    before = key;
    writePostings(lists, writer);
  };
  /** Writes the fresh terms before one; gives the fresh term of the same key. */
  const upTo = (key: K | undefined): FreshTerm<K> | undefined => {
    for (let term = fresh[at]; term !== undefined; term = fresh[at]) {
      const order = key === undefined ? -1 : codec.compare(term.key, key);
      if (order > 0) return undefined;
      at++;
      if (order === 0) return term;
      write(term.key, addTo(emptyPostings(), term));
    }
    return undefined;
  };
  eachTerm(old, codec, (key, reader) => {
    const more = upTo(key);
    if (isInPlace) {
      const start = reader.at;
      if (isEqual(passPostings(reader, isGone), more?.notes ?? [])) {
        codec.write(writer, key, before);
        before = key;
        writer.append(old.subarray(start, reader.at));
        return;
      }
      reader.at = start;
    }
    const lists = emptyPostings();
    readPostings(reader, (note, step) => {
      const number = numbers[note] ?? -1;
      if (number >= 0) lists[step]?.push(number);
    });
    if (more !== undefined) addTo(lists, more);
    if (more !== undefined || !isOrdered) for (const list of lists) list.sort((a, b) => a - b);
    write(key, lists);
  });
  upTo(undefined);
}

function addTo<K>(lists: number[][], { notes }: FreshTerm<K>): number[][] {
  for (const entry of notes) lists[entry % steps]?.push(Math.floor(entry / steps));
  return lists;
}

/** Whether what is gone from a list comes back as it was. */
function isEqual(gone: readonly number[], fresh: ArrayLike<number>): boolean {
  return gone.length === fresh.length && gone.toSorted((a, b) => a - b).every((entry, at) => entry === fresh[at]);
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
