import type { Settings } from "../config.ts";
import { noteItem, paperItem } from "../library/csl-items.ts";
import type { Library, LibraryPaper, TalkNote } from "../library/model.ts";
import { byWeight } from "../library/together.ts";
import type { Note } from "../note.ts";
import { addressOf, besidePath, shelfPath, talkTwinPath, twinPaths } from "../urls.ts";
import { bibtex, cslJson, ris } from "./bibliography.ts";
import { calendar } from "./calendar.ts";
import { talkJsonSchema } from "./talk-schema.ts";
import { talkTwin } from "./talk-twin.ts";

/** A file for programs; made when it is asked for. */
export interface Twin {
  readonly path: string;
  readonly data: () => string | Promise<string>;
  /** Changes whenever the file does; the same function where it is the same. Absent where any change of the library may change the file. */
  readonly mark?: () => string;
}

/** Gives a text that changes whenever a note, or what the library knows around it, does. */
export type NoteKey = (note: Note) => string;

/** Everything the library gives to programs: a file beside each page, and the whole in one. */
export function twins(library: Library, settings: Settings, keyOf: NoteKey): Twin[] {
  const { talks, papers, places } = library;
  const newest = talks.toReversed();
  const items = () => papers.toSorted(byWeight).map((paper) => paperItem(paper, settings.url));
  const mark = () => JSON.stringify(items());
  return [
    ...talks.flatMap((note) => {
      const mark = () => keyOf(note);
      return talkTwins(note, places, settings).map((twin) => Object.assign(twin, { mark }));
    }),
    ...papers.flatMap((paper) => paperTwins(paper, settings)),
    { path: twinPaths.talks, data: () => talkList(newest, library, settings) },
    { path: twinPaths.calendar, data: () => calendar(newest, settings) },
    { path: twinPaths.papersJson, data: () => cslJson(items()) },
    { path: twinPaths.papersBib, data: () => bibtex(items()), mark },
    { path: twinPaths.papersRis, data: () => ris(items()), mark },
    { path: twinPaths.schema, data: () => talkJsonSchema(addressOf(settings.url, twinPaths.schema)) },
  ];
}

function talkTwins(note: TalkNote, places: Library["places"], settings: Settings): Twin[] {
  const json = () => {
    const own = places.get(note) ?? { speakers: [], papers: [], series: undefined };
    return `${JSON.stringify(talkTwin(note, note.talk, own, settings), undefined, 2)}\n`;
  };
  return [
    { path: talkTwinPath(note.path), data: json },
    { path: talkTwinPath(note.path, "bib"), data: () => bibtex([noteItem(note, settings)]) },
  ];
}

function paperTwins(paper: LibraryPaper, { url }: Settings): Twin[] {
  const page = shelfPath("papers", paper.slug);
  const item = () => [paperItem(paper, url)];
  const mark = () => JSON.stringify(item());
  return [
    { path: besidePath(page, "paper.json"), data: () => cslJson(item()), mark },
    { path: besidePath(page, "paper.bib"), data: () => bibtex(item()), mark },
    { path: besidePath(page, "paper.ris"), data: () => ris(item()), mark },
  ];
}

function talkList(talks: readonly TalkNote[], { places }: Library, { url }: Settings): string {
  const rows = talks.map((note) => ({
    id: note.id,
    url: addressOf(url, note.path),
    title: note.title,
    date: note.date,
    series: note.talk.series,
    speakers: (places.get(note)?.speakers ?? []).map(({ name }) => name),
    papers: (places.get(note)?.papers ?? []).map(({ title }) => title),
  }));
  return `${JSON.stringify({ version: 1, talks: rows }, undefined, 1)}\n`;
}
