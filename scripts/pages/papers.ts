import { compare } from "../compare.ts";
import type { Library, LibraryPaper } from "../library/model.ts";
import { byWeight } from "../library/together.ts";
import type { ListedPaper, PaperFilter, PapersPage } from "../shelf.ts";
import { papersPath } from "../urls.ts";
import { paperCard } from "./cards.ts";
import type { GeneratedPage, SiteAddress } from "./generated.ts";
import { listPages } from "./list-pages.ts";

/** Papers of one page of the list. */
const perPage = 500;

/** A row names so many of those who recommend the paper. */
const namedSpeakers = 4;

/** All papers, the most recommended first. */
export function papersPages({ papers, places }: Library, { root }: SiteAddress): GeneratedPage[] {
  const rows = papers.toSorted(byWeight).map((paper) => listed(paper, places, root));
  const filters = filtersOf(rows);
  return listPages({
    path: papersPath,
    layout: "papers",
    items: rows,
    perPage,
    data: (papers) => ({ papers: { count: rows.length, papers, filters } satisfies PapersPage }),
  });
}

function listed(paper: LibraryPaper, places: Library["places"], root: string): ListedPaper {
  const { recommendations } = paper;
  const names = recommendations.flatMap(({ speakers }) => speakers.map(({ name }) => name));
  const series = recommendations.flatMap(({ note }) => places.get(note)?.series?.title ?? []);
  return {
    ...paperCard(paper, root),
    speakers: [...new Set(names)].slice(0, namedSpeakers),
    series: [...new Set(series)],
  };
}

function filtersOf(papers: PapersPage["papers"]): Record<PaperFilter, string[]> {
  const values = (pick: (paper: PapersPage["papers"][number]) => readonly string[]) =>
    [...new Set(papers.flatMap(pick))].sort(compare);
  return {
    year: values(({ year }) => (year === null ? [] : [String(year)])).reverse(),
    venue: values(({ venue }) => (venue === null ? [] : [venue])),
    series: values(({ series }) => series),
  };
}
