import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Where bytes stand in the file. */
export type Stretch = readonly [offset: number, length: number];

/** Bytes that would be too much to hold at once, in a file of one build. */
export interface Spill {
  add(bytes: Uint8Array): Stretch;
  /** Undefined where the file is closed. */
  read(stretch: Stretch): Buffer | undefined;
}

/** So many bytes are written at once. */
const chunk = 1 << 20;

let closeLast = () => {};

/** Opens an empty file when the first bytes are added; that of the build before is gone then. */
export function openSpill(cache: string): Spill {
  closeLast();
  const file = join(cache, "spill.bin");
  let number: number | undefined;
  let waiting: Uint8Array[] = [];
  let written = 0;
  let end = 0;
  let isClosed = false;
  const open = () => {
    mkdirSync(cache, { recursive: true });
    closeLast = () => {
      if (number !== undefined) closeSync(number);
      number = undefined;
      isClosed = true;
      rmSync(file, { force: true });
    };
    const opened = openSync(file, "w+");
    // nothing is left of it, whatever becomes of the build
    if (process.platform !== "win32") rmSync(file);
    return opened;
  };
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    if (!isClosed) number ??= open();
    if (number === undefined) return;
    for (let at = 0; at < bytes.length;) at += writeSync(number, bytes, at);
    waiting = [];
    written = end;
  };
  return {
    add: (bytes) => {
      waiting.push(bytes);
      end += bytes.length;
      if (end - written > chunk) flush();
      return [end - bytes.length, bytes.length];
    },
    read: ([offset, length]) => {
      if (offset + length > written) flush();
      const bytes = Buffer.allocUnsafe(length);
      return number !== undefined && readSync(number, bytes, 0, length, offset) === length ? bytes : undefined;
    },
  };
}

/** Removes the file of the last build. */
export function closeSpill(): void {
  closeLast();
  closeLast = () => {};
}
