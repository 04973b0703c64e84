import type { Token } from "marked";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Asset, DroppedMarkup, MarkdownDocument } from "../markdown/document.ts";
import { linksIn } from "../markdown/html/links-in.ts";
import type { Markdown } from "../markdown/markdown.ts";
import { unclosedEmphasis } from "../markdown/unclosed-emphasis.ts";
import { unknownTags } from "../markdown/unknown-tags.ts";
import { openDocument } from "../markdown/open.ts";
import { readingMinutes } from "../markdown/reading-time.ts";
import type { Note } from "../note.ts";
import { isVideoFile } from "../talk/providers/file.ts";
import { allContacts, contactsOf, noContacts } from "../policy.ts";
import { deriveNote, type Derivation } from "../talk/derive.ts";
import type { Explanation } from "../talk/explanation.ts";
import type { Vocabulary } from "../talk/vocabulary.ts";
import type { PostContent } from "./documents.ts";
import type { LoadedPost } from "./load-post.ts";
import type { AssetOwner, SiteAssets } from "./post-assets.ts";
import type { Reads } from "./reads.ts";

export interface ContentRules {
  readonly markdown: Markdown;
  readonly vocabulary: Vocabulary;
  readonly assets: SiteAssets;
  readonly language: string;
  readonly reads: Reads;
  /** Origins whose frames may load with the page. */
  readonly allowedFrames: readonly string[];
}

/** A text to be read: where it starts in its file, and what may stand beside it. */
export interface Text extends AssetOwner {
  readonly text: string;
  /** Path of the file from the site's folder. */
  readonly file: string;
  /** Line of the file on which the text starts, from 1. */
  readonly line: number;
  readonly language: string;
}

/** A text that was lexed, with what is known of the files it names once it has been drawn. */
export interface Opened {
  readonly document: MarkdownDocument;
  /** Every file that was asked for, with what was found for it, as JSON. */
  readonly uses: () => readonly (readonly [name: string, found: string])[];
  /** Images and videos that are not there, and markup that was dropped. */
  readonly faults: () => Diagnostic[];
}

export function openText(text: Text, { markdown, assets }: ContentRules): Opened {
  const asked = new Map<string, Asset | undefined>();
  const document = openDocument(text.text, text.line, markdown, {
    language: text.language,
    topHeading: 2,
    scrollTables: true,
    asset: (name) => {
      const found = assets.find(name, text);
      asked.set(name, found);
      return found;
    },
  });
  return {
    document,
    uses: () => [...asked].map(([name, found]) => [name, foundText(found)]),
    faults: () => [
      ...[...asked].flatMap(([name, found]) => (found === undefined ? missingImage(name, text) : [])),
      ...document.dropped().map((dropped) => unsafeMarkup(dropped, text)),
      ...leftovers(document, text),
    ],
  };
}

/** What was found for a name, as text that changes when it does. */
export function foundText(found: Asset | undefined): string {
  return JSON.stringify(found ?? null);
}

/** The place of an image or a video in the text that names a file which is not there; a link to such a file is another check's. */
function missingImage(name: string, { text, file, line }: Text): Diagnostic[] {
  const rows = text.split("\n");
  const isShown = (row: string) => row.includes("![") || isVideoFile(name);
  const at = rows.findIndex((row) => isShown(row) && (row.includes(name) || row.includes(encodeURI(name))));
  if (at < 0) return [];
  const row = rows[at] ?? "";
  const column = Math.max(row.indexOf(name), row.indexOf(encodeURI(name)), 0) + 1;
  return [diagnose("image-missing", { path: file, line: line + at, column }, { src: name })];
}

export function unsafeMarkup({ markup, line }: DroppedMarkup, { text, file, line: first }: MarkedText): Diagnostic {
  const shown = (markup.split("\n")[0] ?? markup).slice(0, 80);
  const column = Math.max((text.split("\n")[line - first] ?? "").indexOf(shown), 0) + 1;
  return diagnose("html-unsafe", { path: file, line, column }, { markup: shown });
}

/** Of one kind in one post; more say no more. */
const most = 20;

/** Markers and tags that were meant and stay as text. */
function leftovers(document: MarkdownDocument, text: Text): Diagnostic[] {
  const place = (token: Token, below: number, words: string) => {
    const line = document.lineOf(token) + below;
    const column = Math.max((text.text.split("\n")[line - text.line] ?? "").indexOf(words), 0) + 1;
    return { path: text.file, line, column };
  };
  const emphasis = text.text.includes("**") ? unclosedEmphasis(document.tokens).slice(0, most) : [];
  const tags = text.text.includes("{%") ? unknownTags(document.tokens).slice(0, most) : [];
  return [
    ...emphasis.map(({ token, below, around }) =>
      diagnose("emphasis-unclosed", place(token, below, around), { text: around }),
    ),
    ...tags.map((tag) => diagnose("template-braces", place(tag.token, tag.below, tag.text), { text: tag.text })),
  ];
}

type MarkedText = Pick<Text, "text" | "file" | "line">;

/** What a post's text is made into. */
export interface Made {
  readonly content: PostContent;
  readonly note: Note;
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly (readonly [name: string, found: string])[];
}

/** Why a post was read as it was holds on to its whole text. */
export interface Explained extends Made {
  readonly explain: () => Explanation;
}

/** Derives the note of a post whose text was opened. */
export function derivePost(
  post: LoadedPost,
  { document, uses, faults }: Opened,
  place: Place,
  { vocabulary, allowedFrames }: ContentRules,
): Explained {
  const { source } = post;
  const { path, title, front } = source;
  const derived = deriveNote(
    document,
    { path, title, language: place.language, frontMatter: front.data, placeOf: front.placeOf, allowedFrames },
    vocabulary,
  );
  return {
    content: { content: derived.parts.map(({ html }) => html).join(""), excerpt: derived.excerpt, more: derived.more },
    note: noteOf(post, document, derived, place),
    diagnostics: [...faults(), ...derived.diagnostics],
    explain: derived.explain,
    uses: uses(),
  };
}

/** Where a post stands in the site, and the language it is in. */
export interface Place {
  readonly id: string;
  readonly path: string;
  readonly language: string;
}

function noteOf(
  { source, facts }: LoadedPost,
  document: MarkdownDocument,
  derived: Derivation,
  { id, path, language }: Place,
): Note {
  const date = source.date.format();
  const isUpdated = facts === undefined || (facts.updated ?? facts.date) !== facts.date;
  return {
    id: source.abbrlink ?? id,
    source: source.path,
    path: path === "" || path.endsWith("/") ? `${path}index.html` : path,
    title: source.title,
    date,
    updated: isUpdated ? (source.updated ?? source.date).format() : date,
    language,
    categories: source.categories,
    tags: source.tags,
    talk: derived.talk,
    parts: derived.parts,
    summary: derived.summary,
    headings: document.headings,
    readingMinutes: readingMinutes(document.text(document.tokens)),
    needs: needsOf(document, derived),
    chapters: derived.chapters,
    links: linksIn(derived.parts.map(({ html }) => html).join("")),
  };
}

function needsOf({ needs }: MarkdownDocument, { parts }: Derivation): Note["needs"] {
  const contacts = allContacts(parts.map(({ html }) => contactsOf(html)));
  return contacts === noContacts ? needs : { ...needs, contacts };
}
