import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type Hexo from "hexo";

import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { libraryShelves, shelfFeeds, type Shelf } from "../feeds/shelf-feeds.ts";
import { twins, type Twin } from "../feeds/twins.ts";
import { backlinksOf } from "../library/backlinks.ts";
import { readBibliography } from "../library/bibliography.ts";
import type { DataFile } from "../library/data-file.ts";
import { makeLibrary } from "../library/library.ts";
import type { Library } from "../library/model.ts";
import { readRecords } from "../library/records.ts";
import { relatedTalks } from "../library/related.ts";
import type { Note } from "../note.ts";
import { indexOf, noteShelf } from "../pages/note-shelf.ts";
import { paperPage } from "../pages/paper.ts";
import { papersPages } from "../pages/papers.ts";
import { redirects } from "../pages/redirect.ts";
import { seriesListPage, seriesPage } from "../pages/series.ts";
import { statsPage } from "../pages/stats.ts";
import { speakerPage, speakersPages } from "../pages/speakers.ts";
import type { LibraryFacts } from "../shelf.ts";
import type { Host } from "./cache.ts";
import type { Documents, GroupDocument } from "./documents.ts";
import type { OpenSite } from "./open-site.ts";
import { isDrawable } from "./pages.ts";
import { checksum } from "./remember.ts";
import type { Site } from "./site.ts";
import { contentKey } from "./snapshot.ts";
import { unlist } from "./unlisted.ts";

/** A post names so many related talks. */
const relatedCount = 4;

/** A library on its shelves. */
export interface Shelved {
  readonly diagnostics: readonly Diagnostic[];
  /** A text that changes when the file of a path does; undefined where that is not known before it is made. */
  readonly markOf: (path: string) => string | undefined;
}

/**
 * Makes the site's library: every post gets its `shelf`, a generator gives the library's pages and twins. Loaded only
 * where the site wants a library. Mistakes in its data files come back.
 */
export async function offerLibrary(host: Host, open: OpenSite): Promise<Shelved> {
  const { hexo } = host;
  const { site, settings } = open;
  const { library, diagnostics } = await readLibrary(hexo, site);
  const facts: LibraryFacts = { isEmpty: library.talks.length === 0 };
  hexo.locals.set("library", facts);
  shelve(site, library, settings);
  const leading = redirects(library, settings);
  unlist(
    hexo,
    leading.map(({ path }) => path),
  );
  const base = contentKey(host);
  const keyOf = noteKeys(open, base);
  const files = new Map<string, Twin>();
  hexo.extend.generator.register("lectern-library", (locals: unknown) => {
    const shelves = [...libraryShelves(library), ...groupShelves(locals as SiteGroups)];
    const own = [...shelfFeeds(shelves, settings, keyOf), ...twins(library, settings, keyOf)];
    for (const file of own) files.set(file.path, file);
    const pages = libraryPages(library, settings).filter((page) => isDrawable(hexo, page));
    return [...pages, ...leading, ...own.map(({ path, data }) => ({ path, data }))];
  });
  const markOf = (path: string) => {
    const mark = files.get(path)?.mark?.();
    return mark === undefined ? undefined : checksum(base, mark);
  };
  return { diagnostics, markOf };
}

/** A text that changes whenever a note, or what the library knows around it, does. */
function noteKeys({ site, contents }: OpenSite, base: string): (note: Note) => string {
  const posts = new Map(
    site.posts.flatMap((post) => (post.document.note === undefined ? [] : [[post.document.note, post]])),
  );
  const keys = new Map<Note, string>();
  return (note) => {
    const post = posts.get(note);
    if (post === undefined) return base;
    const key = keys.get(note) ?? checksum(contents.key(post), JSON.stringify(post.document.shelf) ?? "");
    keys.set(note, key);
    return key;
  };
}

/** The library of a site whose posts are all derived, and what is wrong with its data files. */
export async function readLibrary(hexo: Hexo, site: Site) {
  const [papers, speakers, series, bib] = await Promise.all(
    [
      ["papers.yml", "papers.yaml"],
      ["speakers.yml", "speakers.yaml"],
      ["series.yml", "series.yaml"],
      ["papers.bib"],
    ].map((names) => readFirst(hexo, names)),
  );
  const bibliography = bib === undefined ? { entries: [], diagnostics: [] } : await readBibliography(bib);
  const records = readRecords({ papers, speakers, series });
  const { library, diagnostics } = makeLibrary(notesOf(site), records, bibliography.entries);
  return { library, diagnostics: [...bibliography.diagnostics, ...diagnostics] };
}

/** The first of a site's data files that is there. */
async function readFirst(hexo: Hexo, names: readonly string[]): Promise<DataFile | undefined> {
  for (const name of names) {
    const file = join(hexo.source_dir, "_data", name);
    if (existsSync(file))
      return { path: `${hexo.config.source_dir}/_data/${name}`, text: await readFile(file, "utf8") };
  }
  return undefined;
}

function notesOf({ posts }: Site): Note[] {
  return posts.flatMap(({ document: { note } }) => note ?? []);
}

function shelve(site: Site, library: Library, settings: Settings): void {
  const index = indexOf(library);
  const related = relatedTalks(library, relatedCount);
  const backlinks = backlinksOf(notesOf(site), settings);
  for (const { document } of site.posts) {
    const { note } = document;
    if (note === undefined) continue;
    document.shelf = noteShelf(note, {
      index,
      site: settings,
      related: related.get(note) ?? [],
      backlinks: backlinks.get(note.path) ?? [],
    });
  }
}

function libraryPages(library: Library, settings: Settings) {
  if (library.talks.length === 0) return [];
  return [
    ...papersPages(library, settings),
    ...library.papers.map((paper) => paperPage(paper, library, settings)),
    ...speakersPages(library, settings),
    ...library.speakers.map((speaker) => speakerPage(speaker, library, settings)),
    seriesListPage(library, settings),
    statsPage(library, settings),
    ...library.series.map((series) => seriesPage(series, library, settings)),
  ];
}

interface SiteGroups {
  readonly categories: Documents<GroupDocument>;
  readonly tags: Documents<GroupDocument>;
}

/** Categories and tags as pages that a reader may follow. */
function groupShelves({ categories, tags }: SiteGroups): Shelf[] {
  return [...categories.toArray(), ...tags.toArray()].map((group) => ({
    title: group.name,
    path: `${group.path}index.html`,
    notes: () => group.posts.toArray().flatMap(({ note }) => note ?? []),
  }));
}
