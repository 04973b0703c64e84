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
  const first = reader.number();
  const present = first & 15;
  let count = first >>> 4;
  const counts: number[] = [];
  for (let step = 0; step < steps; step++) {
    if ((present & (1 << step)) === 0) counts.push(0);
    else {
      counts.push(count === -1 ? reader.number() : count);
      count = -1;
    }
  }
  counts.forEach((length, step) => {
    let note = -1;
    for (let at = 0; at < length; at++) {
      note += reader.number() + 1;
      each(note, step);
    }
  });
}
