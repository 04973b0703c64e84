import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";

import { parse } from "yaml";

import type { Settings } from "../../scripts/config.ts";
import type { Group, Locals, Page, Post } from "../../scripts/locals.ts";
import type { Note } from "../../scripts/note.ts";
import { noServices, type Services } from "../../scripts/services.ts";
import type { Talk } from "../../scripts/talk.ts";

export const settings: Settings = {
  title: "讲席",
  subtitle: "",
  description: "讲座笔记",
  author: "讲席",
  language: "zh-CN",
  languages: ["zh-CN", "en"],
  translations: {},
  url: "https://talks.example",
  root: "/",
  timezone: "Asia/Shanghai",
  library: true,
  search: true,
  cards: false,
  feeds: { limit: 20, content: "full" },
  talks: { labels: {}, series: [] },
  privacy: { allow: [] },
  aliases: {},
  markdown: { trusted: false },
  levels: {},
};

const note: Note = {
  id: "0a1b2c3d",
  source: "source/_posts/a.md",
  path: "0a1b2c3d.html",
  title: "青禾论坛 7 | 周慕白：小样本",
  date: "2021-11-14T19:30:00+08:00",
  updated: "2021-11-14T19:30:00+08:00",
  language: "zh-CN",
  categories: [],
  tags: [],
  talk: undefined,
  parts: [],
  summary: "开场的话。",
  headings: [],
  chapters: [],
  readingMinutes: 3,
  needs: { mermaid: false, math: false },
};

export const talk: Talk = {
  series: { name: "青禾论坛", episode: 7 },
  topic: null,
  summary: "开场的话。",
  videos: [],
  speakers: [{ name: "周慕白", bio: null, line: 1 }],
  talks: [],
  papers: [],
  references: [],
};

export function makeNote(changed: Partial<Note> = {}): Note {
  return { ...note, ...changed };
}

export function makePost(changed: Partial<Note> = {}): Post {
  const made = makeNote(changed);
  return { path: made.path, title: made.title, note: made };
}

export interface LocalsFacts {
  readonly page?: Page;
  readonly path?: string;
  readonly settings?: Partial<Settings>;
  readonly theme?: Locals["theme"];
  readonly categories?: readonly Group[];
  readonly tags?: readonly Group[];
  readonly services?: Services;
  readonly homes?: Locals["site"]["languages"];
  readonly language?: string;
}

/** What the engine would give a layout. */
export function makeLocals(facts: LocalsFacts = {}): Locals {
  const words = wordsOf(facts.language ?? "zh-CN");
  return {
    page: facts.page ?? {},
    path: facts.path ?? "index.html",
    site: {
      posts: list([]),
      pages: { toArray: () => [{ path: "about/index.html" }] },
      categories: list(facts.categories ?? []),
      tags: list(facts.tags ?? []),
      languages: facts.homes ?? [],
    },
    settings: { ...settings, ...facts.settings },
    services: facts.services ?? noServices,
    theme: facts.theme ?? { menu: { home: "/", archives: "/archives/" } },
    assets: {
      "style.css": "/assets/style.css",
      "lists.css": "/assets/lists.css",
      "library.css": "/assets/library.css",
      "main.js": "/assets/main.js",
      "autospace.js": "/assets/autospace.js",
      "scheme.js": "/assets/scheme.js",
    },
    __: (key, ...values) => {
      const word = words.get(key);
      if (word === undefined) throw new Error(`no word for ${key}`);
      return word.includes("%") ? format(word, ...values) : word;
    },
  };
}

export function list<T>(items: readonly T[]): { readonly length: number; toArray(): T[] } {
  return { length: items.length, toArray: () => [...items] };
}

export function group(name: string, length: number, path: string, parent?: string): Group {
  return { _id: path, name, length, path, ...(parent === undefined ? {} : { parent }) };
}

/** The theme's words of a language by their dotted keys. */
export function wordsOf(language: string): Map<string, string> {
  const file = join(import.meta.dirname, "../../themes/lectern/languages", `${language}.yml`);
  const flat = (value: unknown, key: string): [string, string][] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => flat(inner, key === "" ? name : `${key}.${name}`))
      : [[key, String(value)]];
  return new Map(flat(parse(readFileSync(file, "utf8")), ""));
}
