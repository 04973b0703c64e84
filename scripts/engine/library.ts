import { mkdirSync } from "node:fs";

import { readBibliography, type BibEntry } from "../library/bibliography.ts";
import { makeLibrary } from "../library/library.ts";
import { readRecords } from "../library/records.ts";
import type { Note } from "../note.ts";

import type { LibraryFacts } from "../shelf.ts";
import { readingListPath } from "../urls.ts";
import { cacheFolder, type Host } from "./cache.ts";
import type { PostDocument } from "./documents.ts";
import { readDataFiles, type DataFiles } from "./library-data.ts";
import { readPlan, writePlan } from "./library-memory.ts";
import { offerOutput } from "./library-output.ts";
import { outputOf, planLibrary, type LibraryPlan } from "./library-plan.ts";
import { keptNotes, type KeptNotes } from "./library-rows.ts";
import { openShelves, sizeOfShelves, type Place, type Shelves } from "./library-shelves.ts";
import { fillShelves, readShelved, writeShelved, type Shelved as ShelvedNotes } from "./library-shelving.ts";
import { once } from "./once.ts";
import type { OpenSite } from "./open-site.ts";
import { checksum } from "./remember.ts";
import type { Shelved } from "./shelved.ts";
import { contentKey } from "./snapshot.ts";
import type { Sourced } from "./sourced.ts";
import { unlist } from "./unlisted.ts";

/**
 * Makes the site's library: every post gets its `shelf`, a generator gives the library's pages and twins. Loaded only
 * where the site wants a library. As long as no note changes in what the library reads of it, what the last build planned
 * is offered, and the library itself is made only for a page or file that must be. Mistakes in its data files come back.
 */
export async function offerLibrary(host: Host, open: OpenSite, mayRecall: boolean): Promise<Shelved> {
  const { hexo } = host;
  const { site, contents } = open;
  const cache = cacheFolder(hexo);
  mkdirSync(cache, { recursive: true });
  const base = contentKey(host);
  const files = readDataFiles(hexo);
  const keys = site.posts.map((post) => contents.libraryKey(post));
  const key = checksum(base, JSON.stringify(files), ...keys);
  const known = mayRecall ? readPlan(cache, key) : undefined;
  const kept = once(() => keptNotes(site.posts, keys, { cache: mayRecall ? cache : undefined, base }));
  const former = known === undefined && mayRecall ? readUsable(cache, base) : undefined;
  const shelves = openShelves(cache, known === undefined && former === undefined);
  const sources = { open, keys, files, kept, shelves, former };
  const { plan, output, shelved } =
    known === undefined
      ? await makePlan(sources)
      : { plan: known, output: outputLater(sources, known), shelved: undefined };
  const facts: LibraryFacts = { isEmpty: plan.isEmpty };
  hexo.locals.set("library", facts);
  shelve(site.posts, plan, (at, place) => {
    const text = shelves.read(place);
    if (text !== undefined) return JSON.parse(text) as unknown;
    const note = kept().notes[at];
    return note && output().shelving().shelf(note);
  });
  unlist(hexo, [readingListPath, ...plan.leading.map(([path]) => path)]);
  return {
    ...offerOutput(hexo, open, { plan, output, notes: () => kept().notes, base: checksum(base), key }),
    diagnostics: plan.diagnostics,
    remember: () => {
      shelves.remember();
      if (shelved === undefined) return;
      writeShelved(cache, base, shelved);
      kept().remember(cache);
      writePlan(cache, key, plan);
    },
  };
}

/** The library of a site whose posts are all derived, and what is wrong with its data files. */
export async function readLibrary(hexo: Host["hexo"], open: OpenSite) {
  const files = readDataFiles(hexo);
  const bibliography = files.bib === undefined ? undefined : await readBibliography(files.bib);
  const { library, diagnostics } = libraryOf(notesOf(open), files, bibliography?.entries ?? []);
  return { library, diagnostics: [...(bibliography?.diagnostics ?? []), ...diagnostics] };
}

interface PlanSources {
  readonly open: OpenSite;
  readonly keys: readonly string[];
  readonly files: DataFiles;
  readonly kept: () => KeptNotes;
  readonly shelves: Shelves;
  readonly former: ShelvedNotes | undefined;
}

async function makePlan({ open: { settings }, keys, files, kept, shelves, former }: PlanSources) {
  const bibliography = files.bib === undefined ? undefined : await readBibliography(files.bib);
  const entries = bibliography?.entries ?? [];
  const { notes } = kept();
  const own = notes.flatMap((note) => note ?? []);
  const { library, diagnostics } = libraryOf(own, files, entries);
  const output = outputOf(own, library, settings);
  const all = [...(bibliography?.diagnostics ?? []), ...diagnostics];
  const { around, shelved } = fillShelves({ notes, keys, library }, output.shelving(), shelves, former);
  const planning = { notes, keys, library, diagnostics: all, bibliography: entries, settings, around };
  const plan = planLibrary(planning, output);
  return { plan, output: () => output, shelved };
}

/** What the last build put on the shelves, unless most of what stands there is of no use any more. */
function readUsable(cache: string, base: string): ShelvedNotes | undefined {
  const former = readShelved(cache, base);
  const used = former?.rows.reduce((sum, [, , , [, length]]) => sum + length, 0) ?? 0;
  return used * 2 < sizeOfShelves(cache) ? undefined : former;
}

function outputLater({ open, files, kept }: PlanSources, { bibliography }: LibraryPlan) {
  return once(() => {
    const notes = kept().notes.flatMap((note) => note ?? []);
    return outputOf(notes, libraryOf(notes, files, bibliography).library, open.settings);
  });
}

function notesOf({ site }: OpenSite): Note[] {
  return site.posts.flatMap(({ document: { note } }) => note ?? []);
}

export function libraryOf(notes: readonly Note[], files: DataFiles, bibliography: readonly BibEntry[]) {
  return makeLibrary(notes, readRecords(files), bibliography);
}

function shelve(
  posts: readonly Sourced[],
  { around }: LibraryPlan,
  shelfAt: (at: number, place: Place) => unknown,
): void {
  for (const [at, { document }] of posts.entries()) {
    const place = around[at];
    if (place !== undefined && place !== null) shelveLate(document, () => shelfAt(at, place));
  }
}

/** What the library adds to a post is made when its page is drawn. */
export function shelveLate(document: PostDocument, make: () => unknown): void {
  Object.defineProperty(document, "shelf", {
    get: make,
    set: (value: unknown) => {
      Object.defineProperty(document, "shelf", { value, writable: true });
    },
    enumerable: true,
    configurable: true,
  });
}
