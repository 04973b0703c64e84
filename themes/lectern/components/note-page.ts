import { siteIn } from "../../../scripts/language.ts";
import { cutTitle, type IssueTitle } from "../../../scripts/issue-title.ts";
import type { Group, Locals } from "../../../scripts/locals.ts";
import type { Chapter, Heading, Note, Part } from "../../../scripts/note.ts";
import type { Cite, NoteShelf } from "../../../scripts/shelf.ts";
import { linkTo, talkTwinPath } from "../../../scripts/urls.ts";
import { aroundProps, type AroundProps } from "./around.ts";
import { commentsProps } from "./comments-props.ts";
import type { CommentsProps } from "./Comments.tsx";
import { counted } from "./counted.ts";
import { creditOf, type Credit } from "./credit.ts";
import { dayInWords } from "./day-in-words.ts";
import { shorten, type Day } from "./entry.ts";
import { frame, type Alternate, type Frame } from "./frame.ts";
import { articleMeta, noteThing, pictureOf } from "./note-thing.ts";
import { keeping, type Keeping } from "./keep.ts";
import { neighbours, type NeighbourPair } from "./neighbours.ts";
import { languageName, type LanguageLink } from "./language-links.ts";
import { linkPapers } from "./paper-links.ts";
import { markLanguages } from "./paper-languages.ts";

/** A note's page: a talk or an article. */
export interface NoteProps {
  readonly frame: Frame;
  readonly kind: "talk" | "article";
  readonly title: string;
  /** The title's pieces where it opens with a series and its number. */
  readonly issue: IssueTitle | undefined;
  readonly language: string;
  readonly speakers: readonly PersonLink[];
  /** Page of the series, undefined without one. */
  readonly seriesHref: string | undefined;
  readonly date: Day;
  readonly updated: Day | undefined;
  readonly reading: string;
  /** Lines of descent, outermost first. */
  readonly categories: readonly (readonly Crumb[])[];
  readonly tags: readonly Crumb[];
  /** The players that stand beside the text. */
  readonly videos: readonly Part[];
  /** What stands on the board before the video plays: the number of the talk, or a sign. */
  readonly sign: string;
  readonly chapters: readonly Chapter[];
  readonly parts: readonly Part[];
  readonly contents: readonly ContentsEntry[];
  readonly neighbours: NeighbourPair;
  readonly around: AroundProps | undefined;
  readonly cite: Cite | undefined;
  readonly edit: string | undefined;
  readonly credit: Credit | undefined;
  /** The same note in other languages. */
  readonly translations: readonly LanguageLink[];
  /** Present on a talk, which a reader may have watched. */
  readonly keeping: Keeping | undefined;
  readonly href: string;
  readonly comments: CommentsProps | undefined;
  readonly words: NoteWords;
}

/** A speaker, with the page about them where there is one. */
export interface PersonLink {
  readonly name: string;
  readonly href: string | undefined;
}

export interface Crumb {
  readonly name: string;
  readonly href: string;
}

/** A heading of the note; level counts from the highest heading the note has. */
export interface ContentsEntry extends Heading {
  readonly level: number;
}

const wordKeys = {
  speaker: "talk.speaker",
  date: "note.date",
  reading: "note.reading",
  translations: "note.translations",
  category: "note.category",
  tags: "note.tags",
  updated: "note.updated",
  edit: "note.edit",
  share: "note.share",
  source: "note.source",
  licence: "licence",
  contents: "note.contents",
  play: "player.play",
  playFrom: "player.playFrom",
  player: "player.name",
  chapters: "player.chapters",
  time: "player.time",
  copy: "player.copy",
  copied: "player.copied",
  pin: "player.pin",
  cite: "cite.note",
  copyCitation: "cite.copy",
  citationCopied: "cite.copied",
} as const;

type NoteWords = Readonly<Record<keyof typeof wordKeys, string>>;

export function noteProps(locals: Locals, note: Note): NoteProps {
  const { page, settings, theme, __ } = locals;
  const { talk, title, language } = note;
  const { shelf } = page;
  const { videos, parts } = splitParts(note);
  const description = descriptionOf(note, siteIn(settings, language).description);
  const comments = commentsProps(locals, language);
  const [shelfLine = []] = note.categories;
  const facts = {
    title,
    description,
    language,
    alternates: twins(locals, note),
    crumbs: lineOf(page.categories?.toArray() ?? [], shelfLine, settings.root),
    things: [noteThing(locals, note, description)],
    meta: articleMeta(note, page.translations),
    hasComments: comments !== undefined,
  };
  return {
    frame: frame(locals, { ...facts, kind: "article", needs: note.needs, image: pictureOf(locals, note) }),
    kind: talk === undefined ? "article" : "talk",
    title,
    issue: cutTitle(title, talk?.series),
    language,
    speakers: (talk?.speakers ?? []).map(({ name }, at) => ({ name, href: shelf?.speakers[at]?.href })),
    seriesHref: shelf?.series?.href,
    date: dayInWords(note.date, language),
    updated: note.updated.slice(0, 10) > note.date.slice(0, 10) ? dayInWords(note.updated, language) : undefined,
    reading: __("note.minutes", note.readingMinutes),
    categories: note.categories.map((names) => lineOf(page.categories?.toArray() ?? [], names, settings.root)),
    tags: (page.tags?.toArray() ?? []).map((tag) => crumb(tag, settings.root)),
    videos,
    sign: talk?.series?.episode?.toString() ?? __("sign.talk"),
    chapters: note.chapters ?? [],
    parts: markLanguages(shelf === undefined ? parts : linkedParts(parts, shelf, locals), language),
    contents: contents(note.headings),
    neighbours: neighbours(locals),
    cite: shelf?.cite ?? undefined,
    around: shelf === undefined ? undefined : aroundProps(shelf, locals),
    translations: (page.translations ?? [])
      .filter(({ path }) => path !== note.path)
      .map(({ language, path }) => ({ language, name: languageName(language), href: linkTo(settings.root, path) })),
    keeping: talk === undefined ? undefined : keeping(locals),
    href: linkTo(settings.root, note.path),
    comments,
    edit: editLink(theme, note.source),
    credit: creditOf(locals, note),
    words: noteWords(__),
  };
}

/** A summary of so few letters may be another note's, too. */
const telling = 60;

/** The summary, which search engines show below the title; with the title before it where it is too short to be the note's alone. */
function descriptionOf({ title, summary }: Note, ofSite: string): string {
  if (summary.length >= telling) return shorten(summary, 160);
  return [title, summary === "" ? ofSite : summary].filter(Boolean).join(" – ");
}

const words = new WeakMap<Locals["__"], NoteWords>();

/** The same for every note in a language. */
function noteWords(__: Locals["__"]): NoteWords {
  const known = words.get(__);
  if (known !== undefined) return known;
  const made = Object.fromEntries(Object.entries(wordKeys).map(([name, key]) => [name, __(key, "%s")])) as NoteWords;
  words.set(__, made);
  return made;
}

function linkedParts(parts: readonly Part[], { papers }: NoteShelf, locals: Locals): readonly Part[] {
  const { __ } = locals;
  return linkPapers(parts, papers, {
    others: (count) => counted(__, "around.others", count),
    page: __("around.paperPage"),
    keep: keeping(locals),
  });
}

/** A talk's videos stand beside its text, but for those that come after a section began: they belong to it. */
function splitParts({ talk, parts }: Note): Pick<NoteProps, "videos" | "parts"> {
  const start = parts.findIndex(({ kind }) => kind !== "video" && kind !== "prose");
  const opening = talk === undefined ? [] : parts.slice(0, start === -1 ? parts.length : start);
  const videos = opening.filter(({ kind }) => kind === "video");
  return { videos, parts: parts.filter((part) => !videos.includes(part)) };
}

function twins({ settings }: Locals, { talk, path }: Note): Alternate[] {
  if (talk === undefined || !settings.library) return [];
  return [
    { type: "application/json", href: linkTo(settings.root, talkTwinPath(path)), title: "JSON" },
    { type: "application/x-bibtex", href: linkTo(settings.root, talkTwinPath(path, "bib")), title: "BibTeX" },
  ];
}

/** The categories on a line of descent, each found below the one before it. */
function lineOf(own: readonly Group[], names: readonly string[], root: string): Crumb[] {
  let parent: string | undefined;
  return names.flatMap((name) => {
    const group = own.find((group) => group.name === name && group.parent === parent);
    parent = group?._id;
    return group === undefined ? [] : [crumb(group, root)];
  });
}

function crumb({ name, path }: Group, root: string): Crumb {
  return { name, href: linkTo(root, path) };
}

function contents(headings: readonly Heading[]): ContentsEntry[] {
  const top = Math.min(...headings.map(({ depth }) => depth));
  return headings.map((heading) => ({ ...heading, level: heading.depth - top })).filter(({ level }) => level < 2);
}

function editLink({ repository, branch }: Readonly<Record<string, unknown>>, source: string): string | undefined {
  if (typeof repository !== "string" || repository === "") return undefined;
  const file = source.split("/").map(encodeURIComponent).join("/");
  return `${repository.replace(/\/$/, "")}/edit/${typeof branch === "string" ? branch : "main"}/${file}`;
}
