import type Hexo from "hexo";

import { readBibliography } from "../library/bibliography.ts";
import type { DataFile } from "../library/data-file.ts";
import type { Note } from "../note.ts";
import type { LibraryFacts } from "../shelf.ts";
import { readingListPath } from "../urls.ts";
import { readDataFiles } from "./library-data.ts";
import { libraryOf, shelveLate } from "./library.ts";
import { libraryRoutes, type SiteGroups } from "./library-output.ts";
import { outlineLibrary, outputOf } from "./library-plan.ts";
import type { OpenSite } from "./open-site.ts";
import { isDrawable } from "./pages.ts";
import { checksum } from "./remember.ts";
import type { Shelved } from "./shelved.ts";
import { unlist } from "./unlisted.ts";

/**
 * The library of a site that stays loaded: it is made when something of it is first shown, and made again where a note
 * changed in what it reads. No keys are made for its pages, which are drawn when they are asked for.
 */
export async function offerLiveLibrary(hexo: Hexo, open: OpenSite): Promise<Shelved> {
  const { site, settings, contents } = open;
  const files = readDataFiles(hexo);
  const bibliography = await bibliographyIn(files.bib);
  const keysNow = () => site.posts.map((post) => contents.libraryKey(post));
  const make = (former?: Read) => {
    const keys = keysNow();
    const notes = site.posts.map(({ document }, at) =>
      former?.keys[at] === keys[at] ? former?.notes[at] : document.note,
    );
    const own = notes.filter(isNote);
    const { library, diagnostics } = libraryOf(own, files, bibliography.entries);
    const output = outputOf(own, library, settings);
    return {
      keys,
      notes,
      library,
      output,
      diagnostics: [...bibliography.diagnostics, ...diagnostics],
    };
  };
  let made: ReturnType<typeof make> | undefined;
  let former: Read | undefined;
  let given: object | undefined;
  const now = () => (made ??= make(former));

  hexo.locals.set("library", {
    get isEmpty() {
      return !site.posts.some(({ document }) => document.note?.talk !== undefined);
    },
  } satisfies LibraryFacts);
  for (const [at, { document }] of site.posts.entries()) shelveLate(document, () => shelfOf(at));
  const shelfOf = (at: number): unknown => {
    const { notes, output } = now();
    const note = notes[at];
    return note && output.shelving().shelf(note);
  };
  return {
    diagnostics: [],
    markOf: () => undefined,
    keyOf: () => undefined,
    remember: () => {},
    live: {
      renew: () => {
        const keys = keysNow();
        if (made === undefined || made.keys.every((key, at) => key === keys[at])) return;
        former = { keys: made.keys, notes: made.notes };
        made = undefined;
      },
      routes: () => {
        const { keys, notes, library, output } = now();
        if (given === library) return undefined;
        given = library;
        const key = checksum(...keys);
        const plan = outlineLibrary({ notes, library, settings }, output);
        unlist(hexo, [readingListPath, ...plan.leading.map(([path]) => path)]);
        const groups = hexo.locals.toObject() as SiteGroups;
        const { pages, leading, own } = libraryRoutes(
          open,
          { plan, output: () => now().output, notes: () => now().notes, key },
          groups,
        );
        return [...pages.filter((page) => isDrawable(hexo, page)), ...leading, ...own];
      },
      diagnostics: () => now().diagnostics,
    },
  };
}

/** Notes that the library was made of, with what it read of each as a key: the others are as they were. */
interface Read {
  readonly keys: readonly string[];
  readonly notes: readonly (Note | undefined)[];
}

type Bibliography = Awaited<ReturnType<typeof readBibliography>>;

let last: { readonly file: DataFile; readonly read: Promise<Bibliography> } | undefined;

/** A bibliography is seldom another, and its reader takes longer to load than a small site. */
async function bibliographyIn(file: DataFile | undefined): Promise<Bibliography> {
  if (file === undefined) return { entries: [], diagnostics: [] };
  if (last?.file.text !== file.text || last.file.path !== file.path) last = { file, read: readBibliography(file) };
  return last.read;
}

function isNote(note: Note | undefined): note is Note {
  return note !== undefined;
}
