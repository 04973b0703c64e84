import { join } from "node:path";

import { noteFrom, rowOf, type NoteRow } from "../library/kept-note.ts";
import type { Note } from "../note.ts";
import { readChecked, writeChecked } from "./remember.ts";
import type { Sourced } from "./sourced.ts";

const name = "library-rows.json";

type Row = readonly [path: string, key: string, row: NoteRow];

/** The notes of a library, as it keeps them: undefined for a post that is no Markdown. */
export interface KeptNotes {
  readonly notes: readonly (Note | undefined)[];
  remember(cache: string): void;
}

/**
 * Reads what the last build kept of each note, or takes it from the note where that is another: `keys` say what the library
 * reads of each, `base` stands for the code.
 */
export function keptNotes(
  posts: readonly Sourced[],
  keys: readonly string[],
  { cache, base }: { readonly cache: string | undefined; readonly base: string },
): KeptNotes {
  const former = new Map((cache === undefined ? [] : readRows(cache, base)).map((row) => [row[0], row]));
  const rows = posts.map(({ source, document }, at): Row | undefined => {
    const { path } = source.file;
    const key = keys[at] ?? "";
    const known = former.get(path);
    if (known?.[1] === key && key !== "") return known;
    const { note } = document;
    return note === undefined ? undefined : [path, key, rowOf(note)];
  });
  return {
    notes: rows.map((row, at) => row && noteFrom(row[2], () => noteOf(posts[at], row[0]))),
    remember: (to) => {
      const list = rows.filter((row) => row !== undefined);
      if (list.length !== former.size || list.some((row) => former.get(row[0]) !== row)) {
        writeChecked(join(to, name), [base, list]);
      }
    },
  };
}

function noteOf(post: Sourced | undefined, path: string): Note {
  const note = post?.document.note;
  if (note === undefined) throw new Error(`${path} has no note any more`);
  return note;
}

function readRows(cache: string, base: string): readonly Row[] {
  const kept = readChecked(join(cache, name)) as readonly [base: string, rows: readonly Row[]] | undefined;
  return kept?.[0] === base ? kept[1] : [];
}
