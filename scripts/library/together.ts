import { compare } from "../compare.ts";
import type { Library, LibraryPaper, TalkNote } from "./model.ts";

/** Talks that list more papers than this are bibliographies: only so many of theirs count as recommended together. */
const most = 60;

/** Papers that talks recommend along with one paper, and in how many talks, the most often first. */
export function recommendedWith(
  paper: LibraryPaper,
  { places }: Pick<Library, "places">,
  limit: number,
): { readonly paper: LibraryPaper; readonly count: number }[] {
  const counts = new Map<LibraryPaper, number>();
  for (const { note } of paper.recommendations) {
    for (const other of papersOf(note, places)) {
      if (other !== paper) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([paper, count]) => ({ paper, count }))
    .sort((a, b) => b.count - a.count || byWeight(a.paper, b.paper))
    .slice(0, limit);
}

function papersOf(note: TalkNote, places: Library["places"]): ReadonlySet<LibraryPaper> {
  return new Set((places.get(note)?.papers ?? []).slice(0, most));
}

/** The most recommended first; then the most lately recommended. */
export function byWeight(a: LibraryPaper, b: LibraryPaper): number {
  return b.recommendations.length - a.recommendations.length || lastTime(b) - lastTime(a) || compare(a.slug, b.slug);
}

const times = new WeakMap<LibraryPaper, number>();

/** Read once for each paper: a sort asks many times. */
function lastTime(paper: LibraryPaper): number {
  const known = times.get(paper);
  if (known !== undefined) return known;
  const time = Date.parse(paper.recommendations.at(-1)?.note.date ?? "");
  times.set(paper, time);
  return time;
}
