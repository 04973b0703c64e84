import { closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";

import { createAppender, readStretch, type Stretch } from "./stretches.ts";

/** Bytes that would be too much to hold at once, in a file of one build. */
export interface Spill {
  add(bytes: Uint8Array): Stretch;
  /** Undefined where the file is closed. */
  read(stretch: Stretch): Buffer | undefined;
}

/** What comes after the file was closed waits nowhere. */
const nowhere: Stretch = [0, 0];

let closeLast = () => {};

/** Opens an empty file when the first bytes are added; that of the build before is gone then. */
export function openSpill(cache: string): Spill {
  closeLast();
  const file = join(cache, "spill.bin");
  let number: number | undefined;
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
  const appender = createAppender(() => (number ??= open()), 0);
  return {
    add: (bytes) => (isClosed ? nowhere : appender.add(bytes)),
    read: (stretch) => {
      if (isClosed) return undefined;
      appender.flush();
      return number === undefined ? undefined : readStretch(number, stretch);
    },
  };
}

/** Removes the file of the last build. */
export function closeSpill(): void {
  closeLast();
  closeLast = () => {};
}
