import type { Diagnostic } from "../diagnostic.ts";
import { readBibliography, type BibEntry } from "../library/bibliography.ts";
import { makeLibrary } from "../library/library.ts";
import { readRecords } from "../library/records.ts";
import type { Note } from "../note.ts";
import type { LibraryFacts } from "../shelf.ts";
import { readingListPath } from "../urls.ts";
import { cacheFolder, type Host } from "./cache.ts";
import type { Sourced } from "./contents.ts";
import type { PostDocument } from "./documents.ts";
import { readDataFiles, type DataFiles } from "./library-data.ts";
import { readPlan, writePlan } from "./library-memory.ts";
import { offerOutput } from "./library-output.ts";
import { outputOf, planLibrary, type LibraryPlan } from "./library-plan.ts";
import type { OpenSite } from "./open-site.ts";
import { checksum } from "./remember.ts";
import { contentKey } from "./snapshot.ts";
import type { Generated } from "./routes.ts";
import { unlist } from "./unlisted.ts";

/** A library on its shelves. */
export interface Shelved {
  readonly diagnostics: readonly Diagnostic[];
  /** A text that changes when the file of a path does; undefined where that is not known before it is made. */
  readonly markOf: (path: string) => string | undefined;
  /** A text that changes with the data of a page of the library, or with what the library adds to a post's page. */
  readonly keyOf: (data: object) => string | undefined;
  /** Keeps what the next build may use again. */
  readonly remember: (cache: string) => void;
  readonly live?: LiveLibrary;
}

/** A library that follows its notes. */
export interface LiveLibrary {
  /** Makes the library again, before anything more of it is shown, where what it reads of a note is another now. */
  renew(): void;
  /** Its pages and files as they are now; undefined where they are those given last. */
  routes(): readonly Generated[] | undefined;
  /** What is wrong with the data files. */
  diagnostics(): readonly Diagnostic[];
}

/**
 * Makes the site's library: every post gets its `shelf`, a generator gives the library's pages and twins. Loaded only
 * where the site wants a library. As long as no note changes in what the library reads of it, what the last build planned
 * is offered, and the library itself is made only for a page or file that must be. Mistakes in its data files come back.
 */
export async function offerLibrary(host: Host, open: OpenSite, mayRecall: boolean): Promise<Shelved> {
  const { hexo } = host;
  const { site, contents } = open;
  const base = contentKey(host);
  const files = readDataFiles(hexo);
  const keys = site.posts.map((post) => contents.libraryKey(post));
  const key = checksum(base, JSON.stringify(files), ...keys);
  const known = mayRecall ? readPlan(cacheFolder(hexo), key) : undefined;
  const { plan, output } =
    known === undefined ? await makePlan(open, keys, files) : { plan: known, output: outputLater(open, files, known) };
  const facts: LibraryFacts = { isEmpty: plan.isEmpty };
  hexo.locals.set("library", facts);
  shelve(site.posts, plan);
  unlist(hexo, [readingListPath, ...plan.leading.map(([path]) => path)]);
  return {
    ...offerOutput(hexo, open, { plan, output, base: checksum(base), key }),
    diagnostics: plan.diagnostics,
    remember: (cache) => {
      if (known === undefined) writePlan(cache, key, plan);
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

async function makePlan(open: OpenSite, keys: readonly string[], files: DataFiles) {
  const { site, settings } = open;
  const bibliography = files.bib === undefined ? undefined : await readBibliography(files.bib);
  const entries = bibliography?.entries ?? [];
  const notes = site.posts.map(({ document }) => document.note);
  const { library, diagnostics } = libraryOf(
    notes.flatMap((note) => note ?? []),
    files,
    entries,
  );
  const output = outputOf(library, settings);
  const all = [...(bibliography?.diagnostics ?? []), ...diagnostics];
  const plan = planLibrary({ notes, keys, library, diagnostics: all, bibliography: entries, settings }, output);
  return { plan, output: () => output };
}

function outputLater(open: OpenSite, files: DataFiles, { bibliography }: LibraryPlan) {
  let output: ReturnType<typeof outputOf> | undefined;
  return () => (output ??= outputOf(libraryOf(notesOf(open), files, bibliography).library, open.settings));
}

function notesOf({ site }: OpenSite): Note[] {
  return site.posts.flatMap(({ document: { note } }) => note ?? []);
}

export function libraryOf(notes: readonly Note[], files: DataFiles, bibliography: readonly BibEntry[]) {
  return makeLibrary(notes, readRecords(files), bibliography);
}

function shelve(posts: readonly Sourced[], { around }: LibraryPlan): void {
  for (const [at, { document }] of posts.entries()) {
    const own = around[at];
    if (own === undefined || own.length === 0) continue;
    shelveLate(document, () => JSON.parse(Buffer.from(own.buffer, own.byteOffset, own.length).toString()));
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
