import type { Locals, Post } from "../../../scripts/locals.ts";
import type { Heading, Note, Part } from "../../../scripts/note.ts";
import { linkTo, talkTwinPath } from "../../../scripts/urls.ts";
import { day } from "./entry.ts";
import { frame, type Frame } from "./frame.ts";

/** A note's page: a talk or an article. */
export interface NoteProps {
  readonly frame: Frame;
  readonly title: string;
  readonly language: string;
  readonly id: string;
  readonly talk: TalkHead | undefined;
  readonly date: { readonly iso: string; readonly text: string };
  readonly reading: string;
  readonly categories: readonly Crumb[];
  readonly tags: readonly Crumb[];
  readonly parts: readonly Part[];
  readonly contents: readonly ContentsEntry[];
  readonly neighbours: { readonly newer: Crumb | undefined; readonly older: Crumb | undefined };
  readonly edit: string | undefined;
  readonly words: NoteWords;
}

export interface TalkHead {
  readonly series: string | undefined;
  readonly episode: number | undefined;
  readonly speakers: readonly string[];
}

export interface Crumb {
  readonly name: string;
  readonly href: string;
}

/** A heading of the note; level counts from the highest heading the note has. */
export interface ContentsEntry extends Heading {
  readonly level: number;
}

interface NoteWords {
  readonly speaker: string;
  readonly contents: string;
  readonly neighbours: string;
  readonly newer: string;
  readonly older: string;
  readonly edit: string;
  readonly play: string;
  readonly copy: string;
  readonly copied: string;
  readonly frame: string;
}

export function noteProps(locals: Locals, note: Note): NoteProps {
  const { settings, theme, __ } = locals;
  const { talk } = note;
  const alternates =
    talk === undefined || !settings.library
      ? []
      : [{ type: "application/json", href: linkTo(settings.root, talkTwinPath(note.path)) }];
  return {
    frame: frame(locals, {
      title: note.title,
      description: note.summary.slice(0, 200),
      language: note.language,
      alternates,
      kind: "article",
    }),
    title: note.title,
    language: note.language,
    id: note.id,
    talk:
      talk === undefined
        ? undefined
        : {
            series: talk.series?.name,
            episode: talk.series?.episode ?? undefined,
            speakers: talk.speakers.map(({ name }) => name),
          },
    date: day(note.date),
    reading: __("reading", note.readingMinutes),
    categories: note.categories.flatMap((names) => crumbs(locals.page.categories, names, settings.root)),
    tags: groups(locals.page.tags, settings.root),
    parts: note.parts,
    contents: contents(note.headings),
    neighbours: {
      newer: neighbour(locals.page.prev, settings.root),
      older: neighbour(locals.page.next, settings.root),
    },
    edit: editLink(theme, note.source),
    words: {
      speaker: __("talk.speaker"),
      contents: __("toc"),
      neighbours: __("neighbours.label"),
      newer: __("neighbours.newer"),
      older: __("neighbours.older"),
      edit: __("edit"),
      play: __("player.play"),
      copy: __("player.copy"),
      copied: __("player.copied"),
      frame: __("player.frame"),
    },
  };
}

type GroupList = Locals["page"]["tags"];

function groups(list: GroupList, root: string): Crumb[] {
  return (list?.toArray() ?? []).map(({ name, path }) => ({ name, href: linkTo(root, path) }));
}

/** The categories on a line of descent; each is found by its name among the post's own. */
function crumbs(list: GroupList, names: readonly string[], root: string): Crumb[] {
  const own = list?.toArray() ?? [];
  return names
    .flatMap((name) => own.filter((group) => group.name === name).slice(0, 1))
    .map(({ name, path }) => ({ name, href: linkTo(root, path) }));
}

function neighbour(post: Post | null | undefined, root: string): Crumb | undefined {
  return post === null || post === undefined ? undefined : { name: post.title, href: linkTo(root, post.path) };
}

function contents(headings: readonly Heading[]): ContentsEntry[] {
  const top = Math.min(...headings.map(({ depth }) => depth));
  return headings.map((heading) => ({ ...heading, level: heading.depth - top })).filter(({ level }) => level < 2);
}

function editLink({ repository, branch }: Readonly<Record<string, unknown>>, source: string): string | undefined {
  if (typeof repository !== "string" || repository === "") return undefined;
  return `${repository.replace(/\/$/, "")}/edit/${typeof branch === "string" ? branch : "main"}/${source.split("/").map(encodeURIComponent).join("/")}`;
}
