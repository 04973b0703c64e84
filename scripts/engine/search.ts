import { mkdirSync } from "node:fs";

import { compare } from "../compare.ts";
import type { Note } from "../note.ts";
import { indexFiles, type IndexFile } from "../search/files.ts";
import { updateIndex, type NextNote, type SearchIndex } from "../search/index.ts";
import { termsOf, type NoteTerms } from "../search/terms.ts";
import { searchFolder } from "../urls.ts";
import { cacheFolder, type Host } from "./cache.ts";
import type { OpenSite } from "./open-site.ts";
import { readSearchMemory, writeSearchMemory } from "./search-memory.ts";
import { contentKey } from "./snapshot.ts";
import type { Sourced } from "./sourced.ts";

/** The search of a site that is loaded. */
export interface Search {
  /** The files of the index; every post must be made by then, or is made now. */
  files(): readonly IndexFile[];
  /** Keeps the index for the next build. */
  remember(): void;
  /** Indexes posts again whose text is another now, with the next files. */
  renew(posts: readonly Sourced[]): void;
}

/**
 * Takes the terms of every post whose content is made from now on, as long as it is at hand; posts that the last index
 * knows are not made for it. Loaded only where the site wants a search.
 */
export function openSearch(host: Host, { site, contents }: OpenSite): Search {
  const cache = cacheFolder(host.hexo);
  const base = contentKey(host);
  let old = lastIndex(host, base) ?? readSearchMemory(cache, base);
  let known = keysIn(old);
  let made: SearchIndex | undefined;
  const terms = new Map<Sourced, NoteTerms>();
  const keyOf = (post: Sourced) => `${contents.key(post)} ${post.document.date.valueOf()}`;
  const shareWords = createSharing();
  const take = (post: Sourced, note: Note, html: string) => {
    if (!terms.has(post) && known.get(idOf(post)) !== keyOf(post)) terms.set(post, shareWords(termsOf(note, html)));
  };
  contents.onMade = take;
  const termsNow = (post: Sourced): NoteTerms => {
    const made = terms.get(post);
    if (made !== undefined) return made;
    const { content } = contents.content(post);
    return terms.get(post) ?? termsOf(noteOf(post), content);
  };
  const next = (post: Sourced): NextNote => {
    const [id, key] = [idOf(post), keyOf(post)];
    return { id, key, terms: known.get(id) === key ? undefined : termsNow(post) };
  };
  const index = (): SearchIndex => {
    if (made !== undefined) return made;
    made = updateIndex(old, inOrder(site.posts).map(next));
    known = keysIn(made);
    terms.clear();
    indexes.set(host.hexo, { base, index: made });
    return made;
  };
  return {
    files: () => indexFiles(index()).map(({ path, content }) => ({ path: searchFolder + path, content })),
    remember: () => {
      if (isSame(old, index())) return;
      mkdirSync(cache, { recursive: true });
      writeSearchMemory(cache, base, index());
    },
    renew: (posts) => {
      for (const post of posts) terms.delete(post);
      old = made ?? old;
      made = undefined;
    },
  };
}

/** The index that a site which stays loaded had before it was loaded again. */
const indexes = new WeakMap<Host["hexo"], { readonly base: string; readonly index: SearchIndex }>();

function lastIndex({ hexo }: Host, base: string): SearchIndex | undefined {
  const last = indexes.get(hexo);
  return last?.base === base ? last.index : undefined;
}

function keysIn(index: SearchIndex | undefined): ReadonlyMap<string, string> {
  return new Map((index?.notes ?? []).map(({ id, key }) => [id, key]));
}

/** Keeps each word once, however many notes have it. */
function createSharing(): (terms: NoteTerms) => NoteTerms {
  const words = new Map<string, string>();
  const share = (word: string) => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  return (terms) => ({ ...terms, words: terms.words.map(share), facets: terms.facets.map(share) });
}

function idOf({ source }: Sourced): string {
  return source.file.path;
}

/** Oldest first: what is added then changes no other note's number. */
function inOrder(posts: readonly Sourced[]): Sourced[] {
  return posts
    .map((post) => ({ post, time: post.document.date.valueOf() }))
    .sort((a, b) => a.time - b.time || compare(a.post.source.file.path, b.post.source.file.path))
    .map(({ post }) => post);
}

function isSame(old: SearchIndex | undefined, { notes }: SearchIndex): boolean {
  return old?.notes.length === notes.length && notes.every((note, at) => note === old.notes[at]);
}

/** A post that is no Markdown has no note; its title and text are found, too. */
function noteOf({ source, document }: Sourced): Note {
  const { title, categories, tags, date } = source.source;
  const lang: unknown = document["lang"] ?? document["language"];
  return (
    document.note ?? {
      id: document._id,
      source: source.source.path,
      path: document.path.replace(/(^|\/)$/, "$1index.html"),
      title,
      date: date.format(),
      updated: date.format(),
      language: typeof lang === "string" ? lang : "und",
      categories,
      tags,
      talk: undefined,
      parts: [],
      summary: "",
      headings: [],
      readingMinutes: 1,
      needs: { mermaid: false, math: false },
    }
  );
}
