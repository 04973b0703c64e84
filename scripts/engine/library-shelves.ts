import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

import { checksum } from "./remember.ts";
import { createAppender, readStretch } from "./stretches.ts";

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

/** Opens the shelves of the last build, to read and to add to; or new ones, that take their place when they are remembered. */
export function openShelves(cache: string, isNew: boolean): Shelves {
  closeLast();
  const file = join(cache, name);
  const opened = isNew ? `${file}.new` : file;
  let number: number | undefined;
  const handle = () => (number ??= openSync(opened, isNew ? "w+" : "a+"));
  const appender = createAppender(handle, isNew ? 0 : sizeOfShelves(cache));
  closeLast = () => {
    if (number !== undefined) closeSync(number);
    number = undefined;
  };
  return {
    read: ([offset, length, sum]) => {
      appender.flush();
      const bytes = readStretch(handle(), [offset, length]);
      return bytes !== undefined && checksum(bytes) === sum ? bytes.toString() : undefined;
    },
    add: (shelf) => {
      const bytes = Buffer.from(shelf);
      return [...appender.add(bytes), checksum(bytes)];
    },
    remember: () => {
      appender.flush();
      closeLast();
      if (isNew) renameSync(opened, file);
    },
  };
}

export function sizeOfShelves(cache: string): number {
  return statSync(join(cache, name), { throwIfNoEntry: false })?.size ?? 0;
}
