import type { Note } from "../note.ts";
import { tokensOf } from "./tokens.ts";

/** What hits can be limited by. */
export const filters = ["speaker", "series", "year", "category", "video", "paper", "language"] as const;

export type Filter = (typeof filters)[number];

/** What stands between the names of a line of categories. */
const below = " › ";

/** The terms a note is found by where hits are limited: `speaker:方杰民`, `year:2019`, `video:yes`. */
export function facetsOf({ talk, date, language, categories, parts }: Note): string[] {
  const lines = categories.flatMap((names) => names.map((_, depth) => names.slice(0, depth + 1).join(below)));
  const hasVideo = talk === undefined ? parts.some(({ kind }) => kind === "video") : talk.videos.length > 0;
  return [
    ...new Set([
      ...(talk?.speakers ?? []).map(({ name }) => facet("speaker", name)),
      ...(talk?.series == null ? [] : [facet("series", talk.series.name)]),
      facet("year", date.slice(0, 4)),
      ...lines.map((line) => facet("category", line)),
      ...(hasVideo ? [facet("video", "yes")] : []),
      facet("language", language),
      ...(talk?.papers ?? []).flatMap(({ title }) => paperFacets(title)),
    ]),
  ];
}

/** The terms that notes must have for what a reader sets a filter to. A paper is found by the words of its title. */
export function facetsFor(filter: Filter, value: string): string[] {
  return filter === "paper" ? paperFacets(value) : [facet(filter, value)];
}

export function facet(filter: Filter, value: string): string {
  return `${filter}:${value}`;
}

function paperFacets(title: string): string[] {
  return tokensOf(title).flatMap(({ kind, text }) => {
    if (kind === "word" || text.length === 1) return [facet("paper", text)];
    return Array.from({ length: text.length - 1 }, (_, at) => facet("paper", text.slice(at, at + 2)));
  });
}
