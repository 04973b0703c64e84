import { compare } from "../compare.ts";
import type { Library, LibrarySeries, TalkNote } from "../library/model.ts";
import { byWeight } from "../library/together.ts";
import type { SeriesCard, SeriesListPage, SeriesPage, SeriesRow } from "../shelf.ts";
import { seriesPath, shelfPath } from "../urls.ts";
import { paperCard, seriesLink, talkCard } from "./cards.ts";
import type { GeneratedPage, SiteAddress } from "./generated.ts";

/** A series shows so many of its papers. */
const shownPapers = 60;

/** All series, the one with the newest talk first. */
export function seriesListPage({ series }: Library, { root }: SiteAddress): GeneratedPage {
  const cards = series.map((one) => seriesCard(one, root));
  const page: SeriesListPage = {
    series: cards.sort((a, b) => Date.parse(b.to) - Date.parse(a.to) || compare(a.href, b.href)),
  };
  return { path: seriesPath, layout: ["series-list"], data: { seriesList: page } };
}

function seriesCard(series: LibrarySeries, root: string): SeriesCard {
  const times = notesOf(series)
    .map(({ date }) => date)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return {
    ...seriesLink(series, root),
    count: times.length,
    last: lastNumber(series),
    description: series.description ?? null,
    from: times[0] ?? "",
    to: times.at(-1) ?? "",
  };
}

/** One series: its episodes with their gaps, and its papers. */
export function seriesPage(series: LibrarySeries, { places }: Library, { root }: SiteAddress): GeneratedPage {
  const notes = notesOf(series);
  const papers = new Set(notes.flatMap((note) => places.get(note)?.papers ?? []));
  const page: SeriesPage = {
    name: series.name,
    title: series.title,
    description: series.description ?? null,
    home: series.home ?? null,
    count: notes.length,
    last: lastNumber(series),
    rows: rowsOf(series, root).reverse(),
    papers: [...papers]
      .sort(byWeight)
      .slice(0, shownPapers)
      .map((paper) => paperCard(paper, root)),
  };
  return { path: shelfPath("series", series.slug), layout: ["series"], data: { series: page } };
}

function notesOf({ episodes }: LibrarySeries): TalkNote[] {
  return episodes.flatMap(({ notes }) => notes);
}

function lastNumber({ episodes }: LibrarySeries): number | null {
  return episodes.findLast(({ number }) => number !== undefined)?.number ?? null;
}

/** Episodes in order; numbers between two of them that have no note are a gap. */
export function rowsOf({ episodes }: LibrarySeries, root: string): SeriesRow[] {
  let before: number | undefined;
  return episodes.flatMap(({ number, notes }) => {
    const row: SeriesRow = {
      kind: "episode",
      number: number ?? null,
      talks: notes.map((note) => talkCard(note, root)),
    };
    const gap: SeriesRow[] =
      before !== undefined && number !== undefined && number > before + 1
        ? [{ kind: "gap", from: before + 1, to: number - 1 }]
        : [];
    before = number ?? before;
    return [...gap, row];
  });
}
