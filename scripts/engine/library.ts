import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type Hexo from "hexo";

import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { libraryShelves, shelfFeeds, type Shelf } from "../feeds/shelf-feeds.ts";
import { twins } from "../feeds/twins.ts";
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
import type { LibraryCounts } from "../shelf.ts";
import type { Host } from "./cache.ts";
import type { Documents, GroupDocument } from "./documents.ts";
import type { OpenSite } from "./open-site.ts";
import { isDrawable } from "./pages.ts";
import type { Site } from "./site.ts";
import { unlist } from "./unlisted.ts";

/** A post names so many related talks. */
const relatedCount = 4;

/**
 * Makes the site's library: every post gets its `shelf`, a generator gives the library's pages and twins. Loaded only
 * where the site wants a library. Mistakes in its data files come back.
 */
export async function offerLibrary({ hexo }: Host, { site, settings }: OpenSite): Promise<readonly Diagnostic[]> {
  const { library, diagnostics } = await readLibrary(hexo, site);
  const { papers, speakers, series, talks } = library;
  const counts: LibraryCounts = {
    talks: talks.length,
    papers: papers.length,
    speakers: speakers.length,
    series: series.length,
  };
  hexo.locals.set("library", counts);
  shelve(site, library, settings);
  const leading = redirects(library, settings);
  unlist(
    hexo,
    leading.map(({ path }) => path),
  );
  hexo.extend.generator.register("lectern-library", (locals: unknown) => [
    ...libraryPages(library, settings).filter((page) => isDrawable(hexo, page)),
    ...leading,
    ...shelfFeeds([...libraryShelves(library), ...groupShelves(locals as SiteGroups)], settings),
    ...twins(library, settings),
  ]);
  return diagnostics;
}

async function readLibrary(hexo: Hexo, site: Site) {
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
