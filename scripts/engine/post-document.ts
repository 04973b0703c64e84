import { extname } from "node:path";

import type { Collect, GroupDocument, PageDocument, PostDocument } from "./documents.ts";
import { readDate } from "../source/dates.ts";
import { permalinkOf, type PermalinkRules } from "./permalink.ts";
import type { LoadedPage, LoadedPost } from "./source.ts";

export interface DocumentRules {
  readonly permalink: PermalinkRules;
  readonly timezone: string;
  readonly addressOf: (path: string) => string;
  readonly collect: Collect;
  /** Extension of what a source file renders to: `html` for `about/index.md`. */
  readonly outputOf: (path: string) => string;
}

const contentless = { content: "", excerpt: "", more: "" };

/** Hexo's document of a post; `content` comes when it is rendered. */
export function postDocument(
  { file, source, raw, published }: LoadedPost,
  groups: { readonly categories: readonly GroupDocument[]; readonly tags: readonly GroupDocument[] },
  rules: DocumentRules,
): PostDocument {
  const { front, title, date, slug, abbrlink } = source;
  const data = abbrlink === undefined ? front.data : { ...front.data, abbrlink };
  const id = textOr(data["id"], abbrlink ?? file.path);
  const path = permalinkOf(
    { slug, title, date, id, category: groups.categories.at(-1)?.slug, front: data },
    rules.permalink,
  );
  return {
    ...data,
    ...contentless,
    _id: file.path,
    title,
    date,
    updated: source.updated,
    source: file.path,
    full_source: file.absolute,
    slug,
    path,
    permalink: rules.addressOf(path),
    asset_dir: `${file.absolute.slice(0, -extname(file.absolute).length)}/`,
    raw,
    published,
    layout: layoutOr(data["layout"], "post"),
    comments: data["comments"] !== false,
    photos: listOf(data["photos"] ?? data["photo"]),
    categories: rules.collect(groups.categories),
    tags: rules.collect(groups.tags),
    _content: front.body,
  };
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
    ...contentless,
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
