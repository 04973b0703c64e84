import { readSync, writeSync } from "node:fs";

/** Where bytes stand in a file. */
export type Stretch = readonly [offset: number, length: number];

/** The bytes of a stretch of an open file; undefined where the file ends before it does. */
export function readStretch(handle: number, [offset, length]: Stretch): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  return readSync(handle, bytes, 0, length, offset) === length ? bytes : undefined;
}

/** Adds bytes to a file, many at once. */
export interface Appender {
  add(bytes: Uint8Array): Stretch;
  /** Writes what still waits. */
  flush(): void;
}

/** So many bytes are written at once. */
const chunk = 1 << 20;

/** Adds to the end of a file, which is opened when the first bytes are written; `size` is what it holds before. */
export function createAppender(open: () => number, size: number): Appender {
  let end = size;
  let waiting: Uint8Array[] = [];
  let weight = 0;
  const flush = () => {
    if (weight === 0) return;
    const bytes = Buffer.concat(waiting);
    const handle = open();
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    waiting = [];
    weight = 0;
  };
  return {
    flush,
    add: (bytes) => {
      waiting.push(bytes);
      weight += bytes.length;
      end += bytes.length;
      if (weight > chunk) flush();
      return [end - bytes.length, bytes.length];
    },
  };
}
