import type { Locals, Post } from "../../../scripts/locals.ts";
import type { Note } from "../../../scripts/note.ts";
import { linkTo } from "../../../scripts/urls.ts";
import { cutTitle, type IssueTitle } from "../../../scripts/issue-title.ts";

/** A note as a row of a list. */
export interface Entry {
  readonly title: string;
  /** The title's pieces where it opens with a series and its number. */
  readonly issue: IssueTitle | undefined;
  readonly href: string;
  readonly language: string;
  readonly date: Day;
  readonly summary: string;
  readonly talk: TalkEntry | undefined;
}

/** A day for machines and for readers. */
export interface Day {
  readonly iso: string;
  readonly text: string;
}

interface TalkEntry {
  readonly series: string | undefined;
  readonly episode: number | undefined;
  readonly speakers: readonly string[];
  /** The speakers in one line: all, and those whose names the title does not say. */
  readonly speakerLine: string;
  readonly unnamedLine: string;
  readonly papers: readonly string[];
  /** Papers of the talk that the row does not name. */
  readonly morePapers: number;
}

/** How many of a talk's papers a row names. */
const namedPapers = 3;

/** Letters of a summary that a row shows at most; CSS cuts it to lines. */
const summaryLength = 200;

/** A note stands in half a dozen lists; its row is made once for each language of the lists. */
export function entry(post: Post, locals: Pick<Locals, "settings" | "__">): Entry {
  const text = post._edition ?? post;
  const made = entries.get(text) ?? new Map<unknown, Entry>();
  entries.set(text, made);
  const known = made.get(locals.__) ?? makeEntry(post.note, locals);
  made.set(locals.__, known);
  return known;
}

const entries = new WeakMap<object, Map<unknown, Entry>>();

function makeEntry(note: Note, { settings, __ }: Pick<Locals, "settings" | "__">): Entry {
  const { talk, title } = note;
  const separator = __("separator");
  const speakers = talk?.speakers.map(({ name }) => name) ?? [];
  return {
    title,
    issue: cutTitle(title, talk?.series),
    href: linkTo(settings.root, note.path),
    language: note.language,
    date: day(note.date),
    summary: shorten(note.summary, summaryLength),
    talk:
      talk === undefined
        ? undefined
        : {
            series: talk.series?.name,
            episode: talk.series?.episode ?? undefined,
            speakers,
            speakerLine: speakers.join(separator),
            unnamedLine: speakers.filter((name) => !title.includes(name)).join(separator),
            papers: talk.papers.slice(0, namedPapers).map((paper) => paper.title),
            morePapers: Math.max(0, talk.papers.length - namedPapers),
          },
  };
}

/** A text of at most so many letters; one that was cut ends in an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** The day of an RFC 3339 time in its own zone. */
export function day(time: string): Day {
  const iso = time.slice(0, 10);
  return { iso, text: iso };
}
