import { closeSync, openSync, readSync, renameSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

import { checksum } from "./remember.ts";

/** Where the bytes of one shelf stand, and their hash. */
export type Place = readonly [offset: number, length: number, sum: string];

/** What notes' pages show of the library, as JSON, in a file: most builds read few of them and change fewer. */
export interface Shelves {
  /** Undefined where the bytes are not what they were. */
  read(place: Place): string | undefined;
  add(shelf: string): Place;
  /** Those added so far stay for the next build. */
  remember(): void;
}

const name = "shelves.bin";

/** One file is open at a time. */
let closeLast = () => {};

/** So many bytes are written at once. */
const chunk = 1 << 20;

/** Opens the shelves of the last build, to read and to add to; or new ones, that take their place when they are remembered. */
export function openShelves(cache: string, isNew: boolean): Shelves {
  closeLast();
  const file = join(cache, name);
  const opened = isNew ? `${file}.new` : file;
  let number: number | undefined;
  const handle = () => (number ??= openSync(opened, isNew ? "w+" : "a+"));
  let end = isNew ? 0 : sizeOfShelves(cache);
  let waiting: Buffer[] = [];
  let weight = 0;
  closeLast = () => {
    if (number !== undefined) closeSync(number);
    number = undefined;
  };
  const flush = () => {
    if (weight === 0) return;
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length;) at += writeSync(handle(), bytes, at);
    waiting = [];
    weight = 0;
  };
  return {
    read: ([offset, length, sum]) => {
      flush();
      const bytes = Buffer.allocUnsafe(length);
      const isWhole = readSync(handle(), bytes, 0, length, offset) === length;
      return isWhole && checksum(bytes) === sum ? bytes.toString() : undefined;
    },
    add: (shelf) => {
      const bytes = Buffer.from(shelf);
      waiting.push(bytes);
      weight += bytes.length;
      end += bytes.length;
      if (weight > chunk) flush();
      return [end - bytes.length, bytes.length, checksum(bytes)];
    },
    remember: () => {
      flush();
      closeLast();
      if (isNew) renameSync(opened, file);
    },
  };
}

export function sizeOfShelves(cache: string): number {
  return statSync(join(cache, name), { throwIfNoEntry: false })?.size ?? 0;
}
