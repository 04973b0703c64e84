import { compare } from "../compare.ts";
import type { Library, LibraryPaper } from "../library/model.ts";
import { byWeight, recommendedWith } from "../library/together.ts";
import type { Counted, PaperMap, StatsPage } from "../shelf.ts";
import { linkTo, shelfPath, statsPath } from "../urls.ts";
import { seriesLink } from "./cards.ts";
import type { GeneratedPage, SiteAddress } from "./generated.ts";

/** Rows of a picture, and papers of the map, at most. */
const shown = 12;

/** The library in numbers. */
export function statsPage(library: Library, { root }: SiteAddress): GeneratedPage {
  const { talks, papers, speakers, series } = library;
  const heaviest = papers.toSorted(byWeight);
  const stats: StatsPage = {
    counts: { talks: talks.length, papers: papers.length, speakers: speakers.length, series: series.length },
    talks: years(talks.map(({ date }) => Number(date.slice(0, 4)))),
    series: most(
      series.map((one) => {
        const count = one.episodes.reduce((sum, { notes }) => sum + notes.length, 0);
        return Object.assign(seriesLink(one, root), { count });
      }),
    ),
    venues: most(
      [...tally(papers.flatMap(({ venue }) => venue ?? []))].map(([name, count]) => ({ name, href: null, count })),
    ),
    years: years(papers.flatMap(({ year }) => year ?? [])),
    recommended: heaviest.slice(0, shown).map((paper) => countedPaper(paper, root)),
    map: mapOf(heaviest, library, root),
  };
  return { path: statsPath, layout: ["stats"], data: { stats } };
}

function countedPaper({ title, slug, recommendations }: LibraryPaper, root: string): Counted {
  return { name: title, href: linkTo(root, shelfPath("papers", slug)), count: recommendations.length };
}

/** Every year from the first to the last, those without anything, too; of a very long time only the last forty. */
function years(all: readonly number[]): Counted[] {
  const counts = tally(all);
  const [first, last] = all.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [9999, 0]);
  const from = Math.max(first, last - 39);
  return all.length === 0
    ? []
    : Array.from({ length: last - from + 1 }, (_, at) => ({
        name: String(from + at),
        href: null,
        count: counts.get(from + at) ?? 0,
      }));
}

function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function most(all: readonly Counted[]): Counted[] {
  return all.toSorted((a, b) => b.count - a.count || compare(a.name, b.name)).slice(0, shown);
}

/** Which of the most recommended papers talks recommend together. */
function mapOf(heaviest: readonly LibraryPaper[], library: Library, root: string): PaperMap {
  const candidates = heaviest.slice(0, shown * 3);
  const pairs = candidates.flatMap((paper, at) =>
    recommendedWith(paper, library, Infinity).flatMap((other) => {
      const to = candidates.indexOf(other.paper);
      return to > at ? [{ from: paper, to: other.paper, count: other.count }] : [];
    }),
  );
  const tied = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const papers = candidates.filter((paper) => tied.has(paper)).slice(0, shown);
  const ties = pairs
    .map(({ from, to, count }) => ({ from: papers.indexOf(from), to: papers.indexOf(to), count }))
    .filter(({ from, to }) => from >= 0 && to >= 0);
  return { papers: papers.map((paper) => countedPaper(paper, root)), ties };
}
