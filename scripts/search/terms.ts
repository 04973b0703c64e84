import type { Note } from "../note.ts";
import { linkTo } from "../urls.ts";
import { fold, type Folded } from "./characters.ts";
import { facetsOf } from "./facets.ts";
import { KeyTable } from "./key-table.ts";
import { sectionsOf } from "./page-text.ts";
import { gram } from "./shards.ts";
import { cut, wordText, type Sink } from "./tokens.ts";

/** What the index takes from a note. */
export interface NoteTerms {
  /** Pairs of Han characters, and how much each says of the note (`steps`), in parallel. */
  readonly grams: Uint32Array;
  readonly gramSteps: Uint8Array;
  readonly words: readonly string[];
  readonly wordSteps: Uint8Array;
  readonly facets: readonly string[];
  /** What a list of hits shows, as JSON of a `NoteRow`. */
  readonly row: string;
}

/** What a list of hits shows of a note. */
export type NoteRow = readonly [
  /** Link below the site's root, percent-encoded. */
  href: string,
  title: string,
  /** BCP 47 tag. */
  language: string,
  /** `2019-07-07`. */
  date: string,
  speakers: readonly string[],
  /** Series, categories and tags: they are found, too. */
  names: readonly string[],
];

/** How often a word counts that stands once in such a place. */
const weights = { title: 9, speaker: 7, series: 5, label: 3, paper: 3, heading: 2, text: 1 } as const;

/** BM25's constants; the length of a usual note is fixed, so that no note's numbers hang on the other notes. */
const saturation = 3;
const lengthShare = 0.5;
const usualLength = 1200;

/** Below which worth a step ends. */
const borders = [0.8, 1.7, 2.6] as const;

/** Reads a note with the HTML of its content. */
export function termsOf(note: Note, html: string): NoteTerms {
  const counter = new Counter();
  counter.add(note.title, weights.title);
  const { talk } = note;
  for (const { name } of talk?.speakers ?? []) counter.add(name, weights.speaker);
  for (const { title } of talk?.papers ?? []) counter.add(title, weights.paper);
  for (const { title } of talk?.talks ?? []) if (title !== null) counter.add(title, weights.heading);
  counter.add([talk?.series?.name ?? "", talk?.topic ?? ""].join("\n\n"), weights.series);
  const labels = [...note.categories.flat(), ...note.tags];
  for (const name of labels) counter.add(name, weights.label);
  for (const { heading, text } of sectionsOf(html)) {
    counter.add(heading, weights.heading + weights.text);
    counter.add(text, weights.text);
  }
  return { ...counter.terms(), facets: facetsOf(note), row: JSON.stringify(rowOf(note, labels)) };
}

function rowOf(note: Note, labels: readonly string[]): NoteRow {
  const { talk, path, title, language, date } = note;
  const series = talk?.series == null ? [] : [talk.series.name];
  const speakers = (talk?.speakers ?? []).map(({ name }) => name);
  const names = [...new Set([...series, ...(talk?.topic == null ? [] : [talk.topic]), ...labels])];
  return [linkTo("", path), title, language, date.slice(0, 10), speakers, names];
}

/** Counts what a note holds. */
class Counter implements Sink {
  #counts = new Uint32Array(2048);
  readonly #words = new Map<string, number>();
  #weight = 1;
  #length = 0;

  constructor() {
    table.clear();
  }

  add(text: string, weight: number): void {
    if (text === "") return;
    this.#weight = weight;
    cut(fold(text), this);
  }

  han({ units }: Folded, start: number, end: number): void {
    for (let at = start; at < end; at++) this.#count(gram(units[at] ?? 0, at + 1 < end ? (units[at + 1] ?? 0) : 0));
    if (this.#weight === weights.text) this.#length += end - start;
  }

  word(folded: Folded, start: number, end: number): void {
    const word = wordText(folded, start, end);
    this.#words.set(word, (this.#words.get(word) ?? 0) + this.#weight);
    if (this.#weight === weights.text) this.#length += 2;
  }

  terms(): Omit<NoteTerms, "facets" | "row"> {
    const norm = saturation * (1 - lengthShare + (lengthShare * this.#length) / usualLength);
    const stepOf = (count: number) => {
      const worth = (count * (saturation + 1)) / (count + norm);
      return worth < borders[0] ? 0 : worth < borders[1] ? 1 : worth < borders[2] ? 2 : 3;
    };
    return {
      grams: gramRoom.keep(table.keys),
      gramSteps: stepRoom.keep(Uint8Array.from(this.#counts.subarray(0, table.size), stepOf)),
      words: [...this.#words.keys()],
      wordSteps: Uint8Array.from([...this.#words.values()], stepOf),
    };
  }

  #count(key: number): void {
    const number = table.numberOf(key);
    if (number >= this.#counts.length) {
      const counts = new Uint32Array(this.#counts.length * 2);
      counts.set(this.#counts);
      this.#counts = counts;
    }
    this.#counts[number] = (this.#counts[number] ?? 0) + this.#weight;
  }
}

/**
 * Keeps copies of small arrays side by side in large ones: ten thousand buffers of their own would make the garbage
 * collector go through everything again and again.
 */
class Room<T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>> {
  readonly #make: (length: number) => T;
  #room: T | undefined;
  #used = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
  }

  keep(array: T): T {
    if (this.#room === undefined || this.#used + array.length > this.#room.length) {
      this.#room = this.#make(Math.max(1 << 18, array.length));
      this.#used = 0;
    }
    this.#room.set(array, this.#used);
    this.#used += array.length;
    return this.#room.subarray(this.#used - array.length, this.#used) as T;
  }
}

const gramRoom = new Room((length) => new Uint32Array(length));
const stepRoom = new Room((length) => new Uint8Array(length));

/** Pairs are most of what there is to count; the table is the same for every note. */
const table = new KeyTable();
