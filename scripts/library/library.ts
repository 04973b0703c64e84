import type { Diagnostic } from "../diagnostic.ts";
import type { Note } from "../note.ts";
import type { BibEntry } from "./bibliography.ts";
import { compare } from "../compare.ts";
import { isTalk, type Library, type TalkNote } from "./model.ts";
import { gatherPapers } from "./papers.ts";
import type { Records } from "./records.ts";
import { gatherSeries } from "./series.ts";
import { gatherSpeakers } from "./speakers.ts";

/** Builds a site's library from its notes and what its data files say. What it costs grows with the number of talks, not faster. */
export function makeLibrary(
  notes: readonly Note[],
  records: Records,
  bibliography: readonly BibEntry[],
): { readonly library: Library; readonly diagnostics: readonly Diagnostic[] } {
  const talks = inTime(notes.filter(isTalk));
  const speakers = gatherSpeakers(talks, records.speakers);
  const series = gatherSeries(talks, records.series);
  const speakersOf = (note: TalkNote) => speakers.of.get(note) ?? [];
  const papers = gatherPapers({ talks, records: records.papers, bibliography, speakersOf });
  const places = new Map(
    talks.map((note) => [
      note,
      { speakers: speakersOf(note), papers: papers.of.get(note) ?? [], series: series.of.get(note) },
    ]),
  );
  return {
    library: { talks, papers: papers.papers, speakers: speakers.speakers, series: series.series, places },
    diagnostics: [...records.diagnostics, ...papers.diagnostics, ...speakers.diagnostics, ...series.diagnostics],
  };
}

/** Times may have different offsets, so they are compared as moments; ids break a tie. */
function inTime(talks: readonly TalkNote[]): TalkNote[] {
  return talks
    .map((note) => ({ note, time: Date.parse(note.date) }))
    .sort((a, b) => a.time - b.time || compare(a.note.id, b.note.id))
    .map(({ note }) => note);
}
