import { ByteReader, type ByteWriter } from "./bytes.ts";

/** How the terms of a shard are written, each as its difference from the one before it. */
export interface Codec<K> {
  readonly first: K;
  read(reader: ByteReader, before: K): K;
  write(writer: ByteWriter, key: K, before: K): void;
  compare(a: K, b: K): number;
}

export const gramCodec: Codec<number> = {
  first: 0,
  read: (reader, before) => reader.number() + before,
  write: (writer, key, before) => {
    writer.number(key - before);
  },
  compare: (a, b) => a - b,
};

/** How many letters a word shares with the one before it, how many follow, and those. */
export const wordCodec: Codec<string> = {
  first: "",
  read: (reader, before) => {
    let word = before.slice(0, reader.number());
    for (let left = reader.number(); left > 0; left--) word += String.fromCharCode(reader.number());
    return word;
  },
  write: (writer, key, before) => {
    let shared = 0;
    while (shared < before.length && before.charCodeAt(shared) === key.charCodeAt(shared)) shared++;
    writer.number(shared);
    writer.number(key.length - shared);
    for (let at = shared; at < key.length; at++) writer.number(key.charCodeAt(at));
  },
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};

/** Goes through the terms of a shard in order; `each` must read the term's postings, or skip them. */
export function eachTerm<K>(bytes: Uint8Array, codec: Codec<K>, each: (key: K, reader: ByteReader) => void): void {
  const reader = new ByteReader(bytes);
  let key = codec.first;
  while (!reader.isAtEnd) {
    key = codec.read(reader, key);
    each(key, reader);
  }
}
