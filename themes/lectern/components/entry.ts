import type { Locals, Post } from "../../../scripts/locals.ts";
import { linkTo } from "../../../scripts/urls.ts";

/** A note as a row of a list. */
export interface Entry {
  readonly title: string;
  readonly href: string;
  readonly language: string;
  readonly date: { readonly iso: string; readonly text: string };
  readonly summary: string;
  readonly talk: TalkEntry | undefined;
}

interface TalkEntry {
  readonly series: string | undefined;
  readonly episode: number | undefined;
  readonly speakers: readonly string[];
  readonly papers: readonly string[];
}

/** How many of a talk's papers a row names. */
const namedPapers = 3;

/** Letters of a summary that a row shows at most; CSS cuts it to lines. */
const summaryLength = 160;

export function entry({ note }: Post, { settings }: Pick<Locals, "settings">): Entry {
  const { talk } = note;
  return {
    title: note.title,
    href: linkTo(settings.root, note.path),
    language: note.language,
    date: day(note.date),
    summary: note.summary.slice(0, summaryLength),
    talk:
      talk === undefined
        ? undefined
        : {
            series: talk.series?.name,
            episode: talk.series?.episode ?? undefined,
            speakers: talk.speakers.map(({ name }) => name),
            papers: talk.papers.slice(0, namedPapers).map(({ title }) => title),
          },
  };
}

/** The day of an RFC 3339 time in its own zone, for machines and for readers. */
export function day(time: string): { iso: string; text: string } {
  const iso = time.slice(0, 10);
  return { iso, text: iso.replaceAll("-", ".") };
}
