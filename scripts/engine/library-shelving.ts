import { join } from "node:path";

import type { Settings } from "../config.ts";
import { backlinksOf } from "../library/backlinks.ts";
import type { Library } from "../library/model.ts";
import { relatedTalks, type Relations } from "../library/related.ts";
import type { Note } from "../note.ts";
import { indexOf, noteShelf, shownBeside } from "../pages/note-shelf.ts";
import type { NoteShelf } from "../shelf.ts";
import type { Place, Shelves } from "./library-shelves.ts";
import { checksum, readChecked, writeChecked } from "./remember.ts";

/** A post names so many related talks. */
export const relatedCount = 4;

/** Makes what notes' pages show of a library. */
export interface Shelving {
  readonly shelf: (note: Note) => NoteShelf;
  /** A text that changes with what the shelf shows of the library, but for the note itself and talks related to it. */
  readonly beside: (note: Note) => string;
  readonly relations: Relations;
}

export function shelvingOf(notes: readonly Note[], library: Library, settings: Settings): Shelving {
  const index = indexOf(library);
  const relations = relatedTalks(library, relatedCount);
  const backlinks = backlinksOf(notes, settings);
  const around = (note: Note) => ({ index, site: settings, backlinks: backlinks.get(note.path) ?? [] });
  return {
    shelf: (note) => noteShelf(note, { ...around(note), related: relations.of(note) }),
    beside: (note) => checksum(JSON.stringify(shownBeside(note, around(note)))),
    relations,
  };
}

/** What the last build put on the shelves, and from what: a shelf whose sources are as they were is not made again. */
export interface Shelved {
  /** Talks in the order of time, by their files, and what each has that others may share. */
  readonly talks: readonly string[];
  readonly things: readonly string[];
  readonly rows: readonly Row[];
}

type Row = readonly [source: string, key: string, beside: string, place: Place];

interface Planning {
  readonly notes: readonly (Note | undefined)[];
  /** What the library reads of each, as a key. */
  readonly keys: readonly string[];
  readonly library: Library;
}

/** Puts on the shelves what is not there already. */
export function fillShelves(
  { notes, keys, library }: Planning,
  { shelf, beside, relations }: Shelving,
  shelves: Shelves,
  former: Shelved | undefined,
): { readonly around: readonly (Place | null)[]; readonly shelved: Shelved } {
  const rows = new Map(former?.rows.map((row) => [row[0], row]));
  const key = new Map(notes.map((note, at) => [note, keys[at] ?? ""]));
  const talks = library.talks.map(({ source }) => source);
  const isOrdered = former?.talks.every((source, at) => source === talks[at]) ?? false;
  const touched = isOrdered
    ? relations.touched(former?.things ?? [], (at) => rows.get(talks[at] ?? "")?.[1] !== key.get(library.talks[at]))
    : undefined;
  const order = new Map<Note, number>(library.talks.map((note, at) => [note, at]));
  const isRelatedAsBefore = (note: Note) => touched !== undefined && !touched.has(order.get(note) ?? -1);
  const filled = notes.map((note): Row | null => {
    if (note === undefined) return null;
    const { source } = note;
    const [own, around] = [key.get(note) ?? "", beside(note)];
    const known = rows.get(source);
    const isSame = known?.[1] === own && known[2] === around && isRelatedAsBefore(note);
    return [source, own, around, isSame ? known[3] : shelves.add(JSON.stringify(shelf(note)))];
  });
  return {
    around: filled.map((row) => row && row[3]),
    shelved: { talks, things: relations.things(), rows: filled.filter((row) => row !== null) },
  };
}

const name = "shelved.json";

/** Undefined where it was made by other code or settings, or is damaged. */
export function readShelved(cache: string, base: string): Shelved | undefined {
  const kept = readChecked(join(cache, name)) as readonly [base: string, shelved: Shelved] | undefined;
  return kept?.[0] === base ? kept[1] : undefined;
}

export function writeShelved(cache: string, base: string, shelved: Shelved): void {
  writeChecked(join(cache, name), [base, shelved]);
}
