import type { Note } from "../note.ts";
import type { Paper, Speaker, Talk } from "../talk.ts";
import { isTalk, type TalkNote } from "./model.ts";
import { wordText } from "./words-in-common.ts";

/** What is kept of a note in memory as long as its library is: the names in it. In plain JSON values. */
export interface NoteRow extends Pick<
  Note,
  "id" | "source" | "path" | "title" | "date" | "language" | "tags" | "summary"
> {
  readonly links: readonly string[];
  readonly talk: TalkRow | null;
}

interface TalkRow {
  readonly series: Talk["series"];
  readonly speakers: readonly (readonly [name: string, line: number])[];
  readonly papers: readonly (readonly [
    title: string,
    group: string | null,
    authors: string | null,
    venue: string | null,
    year: number | null,
    url: string | null,
    line: number,
  ])[];
  readonly words: string;
}

export function rowOf(note: Note): NoteRow {
  const { id, source, path, title, date, language, tags, summary, links = [] } = note;
  return { id, source, path, title, date, language, tags, summary, links, talk: isTalk(note) ? talkRow(note) : null };
}

function talkRow(note: TalkNote): TalkRow {
  const { series, speakers, papers } = note.talk;
  return {
    series,
    speakers: speakers.map(({ name, line }) => [name, line]),
    papers: papers.map(({ title, group, authors, venue, year, url, line }) => [
      title,
      group,
      authors,
      venue,
      year,
      url,
      line,
    ]),
    words: wordText(note),
  };
}

/** A note of which the long texts are read when they are asked for. */
export function noteFrom(row: NoteRow, read: () => Note): Note {
  return new KeptNote(row, read);
}

/** The text of a talk in which words are looked for. */
export function wordsKept(note: TalkNote): string {
  return note.talk instanceof KeptTalk ? note.talk.words : wordText(note);
}

class KeptNote implements Note {
  readonly id: string;
  readonly source: string;
  readonly path: string;
  readonly title: string;
  readonly date: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly links: readonly string[];
  readonly talk: Talk | undefined;
  readonly #read: () => Note;

  constructor(row: NoteRow, read: () => Note) {
    this.id = row.id;
    this.source = row.source;
    this.path = row.path;
    this.title = row.title;
    this.date = row.date;
    this.language = row.language;
    this.tags = row.tags;
    this.summary = row.summary;
    this.links = row.links;
    this.talk = row.talk === null ? undefined : new KeptTalk(row.talk, () => talkIn(read()));
    this.#read = read;
  }

  get updated() {
    return this.#read().updated;
  }

  get categories() {
    return this.#read().categories;
  }

  get parts() {
    return this.#read().parts;
  }

  get headings() {
    return this.#read().headings;
  }

  get chapters() {
    return this.#read().chapters ?? [];
  }

  get readingMinutes() {
    return this.#read().readingMinutes;
  }

  get needs() {
    return this.#read().needs;
  }
}

function talkIn({ source, talk }: Note): Talk {
  if (talk === undefined) throw new Error(`${source} is no talk any more`);
  return talk;
}

class KeptTalk implements Talk {
  readonly series: Talk["series"];
  readonly speakers: readonly Speaker[];
  readonly papers: readonly Paper[];
  readonly words: string;
  readonly #read: () => Talk;

  constructor({ series, speakers, papers, words }: TalkRow, read: () => Talk) {
    this.series = series;
    this.speakers = speakers.map((row, at) => new KeptSpeaker(row, at, read));
    this.papers = papers.map((row, at) => new KeptPaper(row, at, read));
    this.words = words;
    this.#read = read;
  }

  get topic() {
    return this.#read().topic;
  }

  get summary() {
    return this.#read().summary;
  }

  get videos() {
    return this.#read().videos;
  }

  get talks() {
    return this.#read().talks;
  }

  get references() {
    return this.#read().references;
  }
}

class KeptSpeaker implements Speaker {
  readonly name: string;
  readonly line: number;
  readonly #at: number;
  readonly #read: () => Talk;

  constructor([name, line]: TalkRow["speakers"][number], at: number, read: () => Talk) {
    this.name = name;
    this.line = line;
    this.#at = at;
    this.#read = read;
  }

  get bio() {
    return this.#read().speakers[this.#at]?.bio ?? null;
  }
}

class KeptPaper implements Paper {
  readonly title: string;
  readonly group: string | null;
  readonly authors: string | null;
  readonly venue: string | null;
  readonly year: number | null;
  readonly url: string | null;
  readonly line: number;
  readonly #at: number;
  readonly #read: () => Talk;

  constructor(row: TalkRow["papers"][number], at: number, read: () => Talk) {
    [this.title, this.group, this.authors, this.venue, this.year, this.url, this.line] = row;
    this.#at = at;
    this.#read = read;
  }

  get raw() {
    return this.#read().papers[this.#at]?.raw ?? this.title;
  }

  get reason() {
    return this.#read().papers[this.#at]?.reason ?? null;
  }
}
