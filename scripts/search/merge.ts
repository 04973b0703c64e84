import { ByteReader, ByteWriter } from "./bytes.ts";
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
  const isGone = Uint8Array.from(renumbering.numbers, (number) => (number < 0 ? 1 : 0));
  return fresh.map((terms, shard) => {
    const bytes = old[shard] ?? new Uint8Array();
    if (renumbering.isSame && terms.length === 0) return bytes;
    if (renumbering.isInPlace) return patchShard(bytes, terms, isGone, codec, writer);
    mergeShard(bytes, terms, renumbering, codec, writer);
    return writer.take();
  });
}

/**
 * A shard whose notes keep their numbers: what lies between the terms that change is copied as it is, and where none does
 * the shard itself is given back.
 */
function patchShard<K>(
  old: Uint8Array,
  fresh: readonly FreshTerm<K>[],
  isGone: Uint8Array,
  codec: Codec<K>,
  writer: ByteWriter,
): Uint8Array {
  const reader = new ByteReader(old);
  let at = 0;
  /** Where what is copied next begins, and the last term before it. */
  let from = 0;
  let before = codec.first;
  let key = codec.first;
  const write = (own: K, lists: readonly number[][]) => {
    if (lists.every((list) => list.length === 0)) return;
    codec.write(writer, own, before);
    before = own;
    writePostings(lists, writer);
  };
  while (!reader.isAtEnd) {
    const start = reader.at;
    // a term is written as its difference from the one before, which may have changed
    const isMoved = before !== key;
    key = codec.read(reader, key);
    const list = reader.at;
    const gone = passPostings(reader, isGone);
    const next = fresh[at];
    const order = next === undefined ? 1 : codec.compare(next.key, key);
    if (!isMoved && order >= 0 && isEqual(gone, order === 0 && next !== undefined ? next.notes : none)) {
      if (order === 0) at++;
      before = key;
      continue;
    }
    writer.append(old.subarray(from, start));
    from = reader.at;
    const more = termsBefore(fresh, at, key, codec, write);
    at = more.at;
    if (isEqual(gone, more.same?.notes ?? none)) {
      codec.write(writer, key, before);
      before = key;
      writer.append(old.subarray(list, reader.at));
      continue;
    }
    const lists = emptyPostings();
    readPostings(new ByteReader(old, list), (note, step) => {
      if (isGone[note] !== 1) lists[step]?.push(note);
    });
    write(key, sorted(more.same === undefined ? lists : addTo(lists, more.same)));
  }
  if (from === 0 && at === fresh.length && writer.length === 0) return old;
  writer.append(old.subarray(from));
  termsBefore(fresh, at, undefined, codec, write);
  return writer.take();
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
  eachTerm(old, codec, (key, reader) => {
    const more = termsBefore(fresh, at, key, codec, write);
    at = more.at;
    const lists = emptyPostings();
    readPostings(reader, (note, step) => {
      const number = numbers[note] ?? -1;
      if (number >= 0) lists[step]?.push(number);
    });
    if (more.same !== undefined) addTo(lists, more.same);
    write(key, more.same === undefined && isOrdered ? lists : sorted(lists));
  });
  termsBefore(fresh, at, undefined, codec, write);
}

/** Writes the fresh terms before one, or all that are left; gives the fresh term of the same key, and where to go on. */
function termsBefore<K>(
  fresh: readonly FreshTerm<K>[],
  from: number,
  key: K | undefined,
  codec: Codec<K>,
  write: (key: K, lists: readonly number[][]) => void,
): { readonly at: number; readonly same?: FreshTerm<K> } {
  let at = from;
  for (let term = fresh[at]; term !== undefined; term = fresh[at]) {
    const order = key === undefined ? -1 : codec.compare(term.key, key);
    if (order > 0) break;
    at++;
    if (order === 0) return { at, same: term };
    write(term.key, addTo(emptyPostings(), term));
  }
  return { at };
}

const none: readonly number[] = [];

function sorted(lists: number[][]): number[][] {
  for (const list of lists) list.sort((a, b) => a - b);
  return lists;
}

function addTo<K>(lists: number[][], { notes }: FreshTerm<K>): number[][] {
  for (const entry of notes) lists[entry % steps]?.push(Math.floor(entry / steps));
  return lists;
}

/** Whether what is gone from a list comes back as it was. */
function isEqual(gone: readonly number[], fresh: ArrayLike<number>): boolean {
  if (gone.length === 0 && fresh.length === 0) return true;
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
