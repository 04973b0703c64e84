import { extname } from "node:path";

import type { Note } from "../note.ts";
import type { Collect, GroupDocument, PageDocument, PostContent, PostDocument } from "./documents.ts";
import { readDate } from "../source/dates.ts";
import type { PostSource } from "../source/post.ts";
import type { LoadedPost } from "./load-post.ts";
import { permalinkOf, type Linkable, type PermalinkRules } from "./permalink.ts";
import type { Reads } from "./reads.ts";
import type { LoadedPage } from "./source.ts";

export interface DocumentRules {
  readonly permalink: PermalinkRules;
  readonly timezone: string;
  readonly addressOf: (path: string) => string;
  readonly collect: Collect;
  readonly reads: Reads;
  /** Extension of what a source file renders to: `html` for `about/index.md`. */
  readonly outputOf: (path: string) => string;
}

/** What a post needs besides its source. */
export interface PostParts {
  readonly categories: readonly GroupDocument[];
  readonly tags: readonly GroupDocument[];
  /** The post's content; it may be made anew at each call. */
  readonly content: () => PostContent;
  /** Undefined where the post is no Markdown. */
  readonly note: () => Note | undefined;
}

/** Hexo's document of a post. */
export function postDocument(post: LoadedPost, parts: PostParts, rules: DocumentRules): PostDocument {
  const { file, source, published } = post;
  const { front, title, slug, abbrlink } = source;
  const data = abbrlink === undefined ? front.data : { ...front.data, abbrlink };
  const linkable: Linkable = {
    slug,
    title,
    get date() {
      return source.date;
    },
    id: textOr(data["id"], abbrlink ?? file.path),
    category: parts.categories.at(-1)?.slug,
    front: data,
  };
  const document = new Post(data, { post, parts, rules, path: permalinkOf(linkable, rules.permalink) });
  return Object.assign(document, {
    _id: file.path,
    title,
    source: file.path,
    full_source: file.absolute,
    slug,
    published,
    layout: layoutOr(data["layout"], "post"),
    comments: data["comments"] !== false,
    photos: listOf(data["photos"] ?? data["photo"]),
    asset_dir: `${file.absolute.slice(0, -extname(file.absolute).length)}/`,
  }) as unknown as PostDocument;
}

interface Sources {
  readonly post: LoadedPost;
  readonly parts: PostParts;
  readonly rules: DocumentRules;
  readonly path: string;
}

/** What is made once, when it is first asked for. */
const kept: Readonly<Record<string, (sources: Sources) => unknown>> = {
  path: ({ path }) => path,
  date: ({ post }) => post.source.date,
  updated: ({ post }) => post.source.updated,
  permalink: ({ rules, path }) => rules.addressOf(path),
  categories: ({ rules, parts }) => rules.collect(parts.categories),
  tags: ({ rules, parts }) => rules.collect(parts.tags),
};

/** What is large, and asked for anew each time. */
const fetched: Readonly<Record<string, (sources: Sources) => unknown>> = {
  raw: ({ post }) => post.raw,
  _content: ({ post }) => post.source.front.body,
  content: ({ parts }) => parts.content().content,
  excerpt: ({ parts }) => parts.content().excerpt,
  more: ({ parts }) => parts.content().more,
  note: ({ parts }) => parts.note(),
};

/**
 * The values of a post that take time to make are made when they are asked for; what a plugin puts in the place of one
 * stays. A post that leads to its neighbours, which Hexo's own generator of posts puts there, says so to `reads`, and so
 * does one whose text or HTML is asked for by another page than its own.
 */
class Post {
  readonly #sources: Sources;
  readonly #values: Record<string, unknown> = {};
  #edition: object = {};

  constructor(data: object, sources: Sources) {
    this.#sources = sources;
    const own = Object.entries(data).filter(([name]) => !(name in Post.prototype));
    Object.assign(this, Object.fromEntries(own));
  }

  /** What was made of the post's text and times is made anew when it is asked for; its neighbours stay. */
  static renew(document: Post): void {
    document.#edition = {};
    const values = document.#values;
    for (const name of Object.keys(values)) if (name !== "prev" && name !== "next") delete values[name];
  }

  /** Another object wherever the post's text is another, for those who keep what they made of it. */
  get _edition(): object {
    return this.#edition;
  }

  static {
    const define = (name: string, get: (this: Post) => unknown) =>
      Object.defineProperty(Post.prototype, name, {
        get,
        set(this: Post, value: unknown) {
          this.#values[name] = value;
        },
      });
    for (const [name, make] of Object.entries(kept)) {
      define(name, function () {
        return (this.#values[name] ??= make(this.#sources));
      });
    }
    for (const [name, make] of Object.entries(fetched)) {
      define(name, function () {
        if (name in this.#values) return this.#values[name];
        const { rules, post } = this.#sources;
        if (name !== "note" && rules.reads.page !== this) rules.reads.note(`content ${post.file.path}`);
        return make(this.#sources);
      });
    }
    for (const side of ["prev", "next"]) {
      define(side, function () {
        const { rules, post } = this.#sources;
        if (rules.reads.page !== this) rules.reads.note(`${side} ${post.file.path}`);
        return this.#values[side];
      });
    }
  }
}

/** Takes up what a post's file says now, of the title and of the keys named; its place in the site is what it was. */
export function renewDocument(document: PostDocument, { front, title }: PostSource, keys: Iterable<string>): void {
  if (document instanceof Post) Post.renew(document);
  const own: Record<string, unknown> = document;
  for (const key of keys) {
    if (key in Post.prototype) continue;
    if (key in front.data) own[key] = front.data[key];
    else delete own[key];
  }
  own["title"] = title;
}

/** Whether a value is a post's document. */
export function isPost(value: object): boolean {
  return value instanceof Post;
}

/** A document whose values are all its own, for those that copy one property by property, as Hexo and Nunjucks do. */
export function asPlain(document: object): object {
  if (!(document instanceof Post)) return document;
  const names = [...Object.keys(document), ...Object.keys(kept), ...Object.keys(fetched), "prev", "next"];
  const values = names.map((name): [string, unknown] => [name, Reflect.get(document, name)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** Hexo's document of a page; a page that renders to anything but HTML has no layout. */
export function pageDocument({ file, front, raw }: LoadedPage, rules: DocumentRules): PageDocument {
  const { data } = front;
  const output = rules.outputOf(file.path);
  const isHtml = output === "html" || output === "htm";
  const path = pagePath(file.path, data["permalink"], output);
  const modified = readDate(new Date(Math.floor(file.modified / 1000) * 1000).toISOString(), rules.timezone);
  const date = readDate(front.written("date")?.text ?? "", rules.timezone) ?? modified;
  const updated = readDate(front.written("updated")?.text ?? "", rules.timezone) ?? date;
  if (date === undefined || updated === undefined) throw new Error(`${file.path} has no date`);
  return {
    ...data,
    content: "",
    excerpt: "",
    more: "",
    _id: file.path,
    title: textOr(data["title"], ""),
    date,
    updated,
    source: file.path,
    full_source: file.absolute,
    path,
    permalink: rules.addressOf(path),
    raw,
    layout: isHtml ? layoutOr(data["layout"], "page") : false,
    _content: front.body,
  };
}

function pagePath(source: string, permalink: unknown, output: string): string {
  if (typeof permalink !== "string" || permalink === "") {
    return `${source.slice(0, -extname(source).length)}.${output}`;
  }
  const path = permalink.endsWith("/") ? `${permalink}index` : permalink;
  return (extname(path) === "" ? `${path}.${output}` : path).replace(/^\/+/, "");
}

function layoutOr(value: unknown, usual: string): string | false {
  if (value === false || value === "false" || value === "off") return false;
  return typeof value === "string" && value !== "" ? value : usual;
}

function textOr(value: unknown, usual: string): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : usual;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
