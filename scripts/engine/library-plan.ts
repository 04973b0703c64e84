import { libraryShelves, type Shelf } from "../feeds/shelf-feeds.ts";
import { twins, type Twin } from "../feeds/twins.ts";
import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { BibEntry } from "../library/bibliography.ts";
import type { Library } from "../library/model.ts";
import type { Note } from "../note.ts";
import type { GeneratedPage } from "../pages/generated.ts";
import { paperPage, shownOfPaper } from "../pages/paper.ts";
import { papersPages } from "../pages/papers.ts";
import { redirects } from "../pages/redirect.ts";
import { seriesListPage, seriesPage } from "../pages/series.ts";
import { shownOfSpeaker, speakerPage, speakersPages } from "../pages/speakers.ts";
import { statsPage } from "../pages/stats.ts";
import { readingListPath, shelfPath, twinPaths } from "../urls.ts";
import type { Place } from "./library-shelves.ts";
import { shelvingOf, type Shelving } from "./library-shelving.ts";
import { checksum } from "./remember.ts";

/**
 * What a library gives, as keys: a page or file is as it was where its key is. It holds as long as nothing changes that the
 * library reads of any note, and so the next build may use it without making the library.
 */
export interface LibraryPlan extends LibraryOutline {
  readonly isEmpty: boolean;
  /** What `papers.bib` says. */
  readonly bibliography: readonly BibEntry[];
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: readonly (readonly [path: string, layout: readonly string[], key: string])[];
  readonly files: readonly (readonly [path: string, key: string])[];
  /** Where it stands what each note's page shows of the library, as JSON; in the order of the site's notes. */
  readonly around: readonly (Place | null)[];
}

/** What there is in a library; nothing of it is made. */
export interface LibraryOutline {
  readonly pages: readonly (readonly [path: string, layout: readonly string[], key?: string])[];
  /** Pages that lead on, with the path they lead to. */
  readonly leading: readonly (readonly [path: string, to: string])[];
  readonly files: readonly (readonly [path: string, key?: string])[];
  /** Pages with a feed; their notes as places among the site's. */
  readonly shelves: readonly Shelf<number>[];
  /** The talks, newest first, as places among the site's notes. */
  readonly talks: readonly number[];
}

/** A library's pages and files, each made when it is asked for. */
export interface LibraryOutput {
  /** Every page by its path and the layouts that may draw it. */
  readonly layouts: () => readonly (readonly [path: string, layout: readonly string[]])[];
  readonly page: (path: string) => GeneratedPage | undefined;
  readonly file: (path: string) => Twin["data"] | undefined;
  /** What makes what notes' pages show of the library. */
  readonly shelving: () => Shelving;
}

export interface Planning {
  /** A note for each post; undefined where a post is no Markdown. */
  readonly notes: readonly (Note | undefined)[];
  /** What the library reads of each, as a key. */
  readonly keys: readonly string[];
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
  readonly bibliography: readonly BibEntry[];
  readonly settings: Settings;
  /** Where it stands what each note's page shows. */
  readonly around: LibraryPlan["around"];
}

/** Goes through all that a library gives, for its keys. */
export function planLibrary(planning: Planning, output: LibraryOutput & LibraryLists): LibraryPlan {
  const { notes, keys, library, diagnostics, bibliography, around } = planning;
  const placeOf = placesOf(notes);
  const all = () => keys.join(" ");
  const sums = new Map<() => string, string>();
  const sumOf = (mark: () => string) => {
    const sum = sums.get(mark) ?? checksum(mark());
    sums.set(mark, sum);
    return sum;
  };
  const libraryKey = (note: Note) => keys[placeOf(note)] ?? "";
  const keyOf = (note: Note) => `${libraryKey(note)} ${around[placeOf(note)]?.[2]}`;
  return {
    isEmpty: library.talks.length === 0,
    bibliography,
    diagnostics,
    pages: Array.from(output.pages(libraryKey), ([path, layout, shown]) => [
      path,
      layout,
      checksum(JSON.stringify(shown)),
    ]),
    files: filesOf(output, keyOf).map(({ path, mark = all }) => [path, sumOf(mark)]),
    ...listsIn(planning, placeOf),
    around,
  };
}

/** Lists what there is in a library, for those who make a page when it is asked for. */
export function outlineLibrary(planning: Outlining, output: LibraryOutput & LibraryLists): LibraryOutline {
  return {
    pages: output.layouts(),
    files: filesOf(output, () => "").map(({ path }) => [path]),
    ...listsIn(planning, placesOf(planning.notes)),
  };
}

type Outlining = Pick<Planning, "notes" | "library" | "settings">;

function listsIn({ library, settings }: Outlining, placeOf: (note: Note) => number) {
  return {
    leading: redirects(library).map(({ path, to }): [string, string] => [path, to]),
    shelves: libraryShelves(library).map(({ title, path, notes }) => ({
      title,
      path,
      notes: newest(notes, settings.feeds.limit, ({ date }) => Date.parse(date)).map(placeOf),
    })),
    talks: library.talks.toReversed().map(placeOf),
  };
}

/** The calendar goes by when notes changed, which the library does not read. */
function filesOf(output: LibraryLists, keyOf: (note: Note) => string): Twin[] {
  return output.files(keyOf).filter(({ path }) => path !== twinPaths.calendar);
}

function placesOf(notes: readonly (Note | undefined)[]): (note: Note) => number {
  const places = new Map(notes.flatMap((note, at): [Note, number][] => (note === undefined ? [] : [[note, at]])));
  return (note) => places.get(note) ?? 0;
}

/** The first of the latest, as a feed has them. */
export function newest<Item>(items: readonly Item[], limit: number, timeOf: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, time: timeOf(item) }))
    .sort((a, b) => b.time - a.time)
    .slice(0, limit)
    .map(({ item }) => item);
}

interface LibraryLists {
  /** Every page with all that it shows; a note's key stands for what it shows of that note. */
  readonly pages: (keyOf: (note: Note) => string) => Iterable<readonly [string, readonly string[], shown: unknown]>;
  readonly files: (keyOf: (note: Note) => string) => readonly Twin[];
}

/** What the library of some notes can be asked for. */
export function outputOf(notes: readonly Note[], library: Library, settings: Settings): LibraryOutput & LibraryLists {
  const single = new Map<string, Single>([
    ...library.papers.map((paper) =>
      entry("papers", paper.slug, {
        make: () => paperPage(paper, library, settings),
        shown: (keyOf) => shownOfPaper(paper, library, keyOf),
      }),
    ),
    ...library.speakers.map((speaker) =>
      entry("speakers", speaker.slug, {
        make: () => speakerPage(speaker, library, settings),
        shown: (keyOf) => shownOfSpeaker(speaker, library, keyOf),
      }),
    ),
    ...library.series.map((series) => {
      const make = () => seriesPage(series, library, settings);
      return entry("series", series.slug, { make, shown: () => make().data });
    }),
  ]);
  let shelving: Shelving | undefined;
  let lists: ReadonlyMap<string, GeneratedPage> | undefined;
  const allLists = () => (lists ??= listsOf(library, settings));
  let files: ReadonlyMap<string, Twin> | undefined;
  const allFiles = () => (files ??= new Map(twins(library, settings, () => "").map((twin) => [twin.path, twin])));
  return {
    layouts: () =>
      library.talks.length === 0
        ? []
        : [
            ...Array.from(single, ([path, { layout }]) => [path, layout] as const),
            ...Array.from(allLists(), ([path, { layout }]) => [path, layout] as const),
          ],
    page: (path) => single.get(path)?.make() ?? allLists().get(path),
    file: (path) => allFiles().get(path)?.data,
    shelving: () => (shelving ??= shelvingOf(notes, library, settings)),
    *pages(keyOf) {
      if (library.talks.length === 0) return;
      for (const [path, { layout, shown }] of single) yield [path, layout, shown(keyOf)];
      for (const [path, { layout, data }] of allLists()) yield [path, layout, data];
    },
    files: (keyOf) => twins(library, settings, keyOf),
  };
}

interface Single extends Making {
  readonly layout: readonly string[];
}

interface Making {
  readonly make: () => GeneratedPage;
  readonly shown: (keyOf: (note: Note) => string) => unknown;
}

const layouts = { papers: ["paper"], speakers: ["speaker"], series: ["series"] } as const;

function entry(kind: keyof typeof layouts, slug: string, making: Making): readonly [string, Single] {
  return [shelfPath(kind, slug), { layout: layouts[kind], ...making }];
}

function listsOf(library: Library, settings: Settings): ReadonlyMap<string, GeneratedPage> {
  const pages = [
    ...papersPages(library, settings),
    ...speakersPages(library, settings),
    seriesListPage(library, settings),
    statsPage(library, settings),
    { path: readingListPath, layout: ["reading-list"], data: {} },
  ];
  return new Map(pages.map((page) => [page.path, page]));
}
