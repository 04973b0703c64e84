import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

import { createAppender, readStretch, type Stretch } from "./stretches.ts";

/** The notes of all posts, one after the other: most builds read few of them and add fewer. */
const name = "notes.bin";

interface Notes {
  /** The bytes of a stretch; undefined where they cannot be read. Whoever reads them must know what they should be. */
  read(stretch: Stretch): Uint8Array | undefined;
}

interface Kept {
  readonly note: () => Uint8Array | undefined;
  readonly kept?: Stretch | undefined;
}

/** One file is open at a time: who still reads by an earlier opening reads what stands there now. */
let handle: { readonly file: string; readonly number: number } | undefined;

export function openNotes(cache: string): Notes {
  const file = join(cache, name);
  close();
  return {
    read: (stretch) => {
      try {
        if (handle?.file !== file) {
          close();
          handle = { file, number: openSync(file, "r") };
        }
        return readStretch(handle.number, stretch);
      } catch {
        return undefined;
      }
    },
  };
}

function close(): void {
  if (handle !== undefined) closeSync(handle.number);
  handle = undefined;
}

/**
 * Keeps notes, in their order: those that are kept already stay where they are, unless more than half of the file would be
 * of no use. Undefined for what is no note, or can no longer be read.
 */
export function keepNotes(cache: string, notes: readonly (Kept | undefined)[]): (Stretch | undefined)[] {
  const file = join(cache, name);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const used = notes.reduce((sum, note) => sum + (note?.kept?.[1] ?? 0), 0);
  if (used * 2 >= size && used > 0) return append(file, size, notes);
  const draft = `${file}.new`;
  const fresh = notes.map((note) => note && { note: note.note });
  const places = append(draft, 0, fresh);
  close();
  renameSync(draft, file);
  return places;
}

function append(file: string, size: number, notes: readonly (Kept | undefined)[]): (Stretch | undefined)[] {
  const number = openSync(file, size === 0 ? "w" : "a");
  try {
    const appender = createAppender(() => number, size);
    const places = notes.map((note): Stretch | undefined => {
      if (note?.kept !== undefined) return note.kept;
      const bytes = note?.note();
      return bytes && appender.add(bytes);
    });
    appender.flush();
    return places;
  } finally {
    closeSync(number);
  }
}
