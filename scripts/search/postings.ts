import type { ByteReader, ByteWriter } from "./bytes.ts";

/** How much a term says of a note, in four steps from “somewhere in a long text” to “in its title”. */
export const steps = 4;

/** The notes that hold a term, by step; each list of numbers ascends. */
export type Postings = readonly (readonly number[])[];

export function emptyPostings(): number[][] {
  return Array.from({ length: steps }, () => []);
}

/** Which steps there are and the first one's count in one number, the other counts, then the gaps from note to note. */
export function writePostings(lists: Postings, writer: ByteWriter): void {
  let present = 0;
  lists.forEach((list, step) => {
    if (list.length > 0) present |= 1 << step;
  });
  let isFirst = true;
  for (const list of lists) {
    if (list.length === 0) continue;
    writer.number(isFirst ? list.length * 16 + present : list.length);
    isFirst = false;
  }
  for (const list of lists) {
    let before = -1;
    for (const note of list) {
      writer.number(note - before - 1);
      before = note;
    }
  }
}

/** Calls `each` for every note of a list, step by step; the reader stands behind the list then. */
export function readPostings(reader: ByteReader, each: (note: number, step: number) => void): void {
  readCounts(reader);
  for (let step = 0; step < steps; step++) {
    let note = -1;
    for (let left = counts[step] ?? 0; left > 0; left--) {
      note += reader.number() + 1;
      each(note, step);
    }
  }
}

/** How many notes a list has; the reader stands behind the list then. */
export function countPostings(reader: ByteReader): number {
  readCounts(reader);
  const { bytes } = reader;
  const sum = counts.reduce((all, count) => all + count, 0);
  for (let left = sum; left > 0; reader.at++) if ((bytes[reader.at] ?? 0) < 128) left--;
  return sum;
}

/** Moves a reader behind a list; gives those of its notes that are gone, each times four and its step. */
export function passPostings(reader: ByteReader, isGone: Uint8Array): readonly number[] {
  readCounts(reader);
  const { bytes } = reader;
  let { at } = reader;
  let found: number[] | undefined;
  for (let step = 0; step < steps; step++) {
    let note = -1;
    for (let left = counts[step] ?? 0; left > 0; left--) {
      let byte = bytes[at++] ?? 0;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        gap |= (byte & 127) << shift;
      }
      note += gap + 1;
      if (isGone[note] === 1) (found ??= []).push(note * steps + step);
    }
  }
  reader.at = at;
  return found ?? none;
}

const none: readonly number[] = [];

/** How many notes of each step the list has that is being read; lists are many and short. */
const counts = new Uint32Array(steps);

function readCounts(reader: ByteReader): void {
  const first = reader.number();
  let next = first >>> 4;
  for (let step = 0, left = first & 15; step < steps; step++, left >>= 1) {
    const isPresent = (left & 1) === 1;
    counts[step] = isPresent ? next : 0;
    if (isPresent && left > 1) next = reader.number();
  }
}
