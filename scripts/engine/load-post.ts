import { readFileSync } from "node:fs";

import type { Moment } from "moment-timezone";

import type { Diagnostic } from "../diagnostic.ts";
import { momentAt } from "../source/dates.ts";
import { decode } from "../source/encoding.ts";
import { readFrontMatter, type FrontMatter } from "../source/front-matter.ts";
import { readPost, type PostSource, type SourceFile } from "../source/post.ts";
import type { FoundFile } from "./files.ts";
import { isPlain, type Derived, type PostFacts, type Remembered } from "./memory.ts";
import { readName } from "./post-name.ts";
import { readSourceFile } from "./read-file.ts";
import { checksum } from "./remember.ts";
import { sitePath, type SourceRules } from "./source-rules.ts";

/** A post's file and what its front matter says. */
export interface LoadedPost {
  readonly file: FoundFile;
  readonly source: PostSource;
  /** The whole text; read again where the post was remembered. */
  readonly raw: string;
  readonly published: boolean;
  /** Hash of the file's bytes and of the post's times, which may be the file's. */
  readonly hash: string;
  readonly mark: string;
  /** Whether its text may hold a tag, which can give something else each time. */
  readonly tagged: boolean;
  /** Undefined where the front matter holds values that JSON does not know. */
  readonly facts: PostFacts | undefined;
  /** What an earlier build derived from the same text. */
  readonly derived: Derived | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Milliseconds within which a second change of a file may not show in its times. */
const young = 1000;

/**
 * Reads a post, or takes it from memory where its file is as it was; where it `keepsText`, a text that was read need not be
 * read again to be derived. A text in no encoding we read is a diagnostic.
 */
export function loadPost(
  file: FoundFile,
  isDraft: boolean,
  known: Remembered | undefined,
  rules: SourceRules,
  keepsText = false,
): LoadedPost | Diagnostic {
  if (known !== undefined && known.mark === file.mark) return recall(file, isDraft, known, rules);
  const now = Date.now();
  const path = sitePath(file, rules);
  const bytes = readSourceFile(file.absolute, path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const raw = decode(bytes, path);
  if (typeof raw !== "string") return raw;
  const { post, diagnostics } = readPost(sourceFile(file, path, raw, rules), rules.posts);
  const hash = checksum(bytes, `${post.date.valueOf()} ${post.updated?.valueOf()}`);
  const tagged = post.front.body.includes("{%");
  const mark = now - file.touched > young ? file.mark : "";
  const facts = factsOf(post, diagnostics, tagged);
  const derived = known?.hash === hash ? known.derived : undefined;
  if (facts !== undefined) {
    return recall(file, isDraft, { mark, hash, facts, derived }, rules, keepsText ? post.front : undefined);
  }
  const published = isPublished(isDraft, post.front.data);
  return { file, source: post, raw, published, hash, mark, tagged, facts, derived, diagnostics };
}

/** Puts what a post's file says now in the place of what it said, for all who hold the post. */
export function replacePost(post: LoadedPost, by: LoadedPost): void {
  Object.defineProperties(post, Object.getOwnPropertyDescriptors(by));
}

function isPublished(isDraft: boolean, { published }: Readonly<Record<string, unknown>>): boolean {
  return !isDraft && published !== false;
}

function sourceFile(file: FoundFile, path: string, text: string, rules: SourceRules): SourceFile {
  const inner = file.path.replace(/^_(?:posts|drafts)\//, "");
  return { path, text, modified: file.modified, name: readName(inner, rules.newPostName) };
}

/** Goes through JSON, as it will for the next build; and the texts no longer hold on to the file they were cut from. */
function factsOf(post: PostSource, diagnostics: readonly Diagnostic[], tagged: boolean): PostFacts | undefined {
  const { front, title, abbrlink, date, updated, categories, tags, slug } = post;
  if (!isPlain(front.data)) return undefined;
  const times = { date: date.valueOf(), updated: updated?.valueOf() };
  const facts = { title, abbrlink, ...times, categories, tags, slug, data: front.data, diagnostics, tagged };
  return JSON.parse(JSON.stringify(facts)) as PostFacts;
}

function recall(
  file: FoundFile,
  isDraft: boolean,
  { mark, hash, facts, derived }: Remembered,
  rules: SourceRules,
  front?: FrontMatter,
): LoadedPost {
  const { timezone } = rules.posts;
  const path = sitePath(file, rules);
  let date: Moment | undefined;
  let updated: Moment | undefined;
  const raw = () => textOf(file);
  const source: PostSource = {
    path,
    front: frontOf(facts.data, path, raw, front),
    title: facts.title,
    abbrlink: facts.abbrlink,
    get date() {
      return (date ??= momentAt(facts.date, timezone));
    },
    get updated() {
      return (updated ??= facts.updated === undefined ? undefined : momentAt(facts.updated, timezone));
    },
    categories: facts.categories,
    tags: facts.tags,
    slug: facts.slug,
  };
  const { diagnostics, tagged } = facts;
  const published = isPublished(isDraft, facts.data);
  return {
    file,
    source,
    get raw() {
      return raw();
    },
    published,
    hash,
    mark,
    tagged,
    facts,
    derived,
    diagnostics,
  };
}

function textOf(file: FoundFile): string {
  const text = decode(readFileSync(file.absolute), file.path);
  if (typeof text !== "string") throw new Error(`${file.path} changed while the site was built`);
  return text;
}

/**
 * Front matter whose values are known. The text is read again when its body or the place of a value is asked for: that is
 * seldom, and all texts of a large site together are most of what it would keep. One that was just read stays until its
 * body was asked for.
 */
function frontOf(data: FrontMatter["data"], path: string, raw: () => string, first?: FrontMatter): FrontMatter {
  let read: WeakRef<FrontMatter> | undefined;
  let fresh = first;
  const whole = (): FrontMatter => {
    const known = fresh ?? read?.deref();
    if (known !== undefined) return known;
    const again = readFrontMatter(raw(), path);
    read = new WeakRef(again);
    return again;
  };
  return {
    data,
    get body() {
      const known = whole();
      if (fresh !== undefined) read = new WeakRef(fresh);
      fresh = undefined;
      return known.body;
    },
    get bodyLine() {
      return whole().bodyLine;
    },
    diagnostics: [],
    written: (key) => whole().written(key),
    placeOf: (keys) => whole().placeOf(keys),
  };
}
