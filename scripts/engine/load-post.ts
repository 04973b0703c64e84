import { readFileSync } from "node:fs";

import type { Moment } from "moment-timezone";

import type { Diagnostic } from "../diagnostic.ts";
import { momentAt } from "../source/dates.ts";
import { decode } from "../source/encoding.ts";
import { readFrontMatter, type FrontMatter } from "../source/front-matter.ts";
import { readPost, type PostSource, type SourceFile } from "../source/post.ts";
import type { FoundFile } from "./files.ts";
import { isPlain, type Derived, type PostFacts, type Remembered } from "./memory.ts";
import { checksum } from "./remember.ts";
import { readName, sitePath, type SourceRules } from "./source.ts";

/** A post's file and what its front matter says. */
export interface LoadedPost {
  readonly file: FoundFile;
  readonly source: PostSource;
  /** The whole text; read again where the post was remembered. */
  readonly raw: string;
  readonly published: boolean;
  /** Hash of the file's bytes. */
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

/** Reads a post, or takes it from memory where its file is as it was. A text in no encoding we read is a diagnostic. */
export function loadPost(
  file: FoundFile,
  isDraft: boolean,
  known: Remembered | undefined,
  rules: SourceRules,
): LoadedPost | Diagnostic {
  if (known !== undefined && known.mark === file.mark) return recall(file, isDraft, known, rules);
  const now = Date.now();
  const bytes = readFileSync(file.absolute);
  const path = sitePath(file, rules);
  const raw = decode(bytes, path);
  if (typeof raw !== "string") return raw;
  const hash = checksum(bytes);
  const { post, diagnostics } = readPost(sourceFile(file, path, raw, rules), rules.posts);
  const tagged = post.front.body.includes("{%");
  return {
    file,
    source: post,
    raw,
    published: isPublished(isDraft, post.front.data),
    hash,
    mark: now - file.touched > young ? file.mark : "",
    tagged,
    facts: factsOf(post, diagnostics, tagged),
    derived: known?.hash === hash ? known.derived : undefined,
    diagnostics,
  };
}

function isPublished(isDraft: boolean, { published }: Readonly<Record<string, unknown>>): boolean {
  return !isDraft && published !== false;
}

function sourceFile(file: FoundFile, path: string, text: string, rules: SourceRules): SourceFile {
  const inner = file.path.replace(/^_(?:posts|drafts)\//, "");
  return { path, text, modified: file.modified, name: readName(inner, rules.newPostName) };
}

function factsOf(post: PostSource, diagnostics: readonly Diagnostic[], tagged: boolean): PostFacts | undefined {
  const { front, title, abbrlink, date, updated, categories, tags, slug } = post;
  if (!isPlain(front.data)) return undefined;
  const times = { date: date.valueOf(), updated: updated?.valueOf() };
  return { title, abbrlink, ...times, categories, tags, slug, data: front.data, diagnostics, tagged };
}

function recall(
  file: FoundFile,
  isDraft: boolean,
  { mark, hash, facts, derived }: Remembered,
  rules: SourceRules,
): LoadedPost {
  const { timezone } = rules.posts;
  const path = sitePath(file, rules);
  let text: string | undefined;
  let date: Moment | undefined;
  let updated: Moment | undefined;
  const raw = () => (text ??= textOf(file));
  const source: PostSource = {
    path,
    front: frontOf(facts.data, path, raw),
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

/** Front matter whose values are known; the text is read when its body or the place of a value is asked for. */
function frontOf(data: FrontMatter["data"], path: string, raw: () => string): FrontMatter {
  let read: FrontMatter | undefined;
  const whole = () => (read ??= readFrontMatter(raw(), path));
  return {
    data,
    get body() {
      return whole().body;
    },
    get bodyLine() {
      return whole().bodyLine;
    },
    diagnostics: [],
    written: (key) => whole().written(key),
    placeOf: (keys) => whole().placeOf(keys),
  };
}
