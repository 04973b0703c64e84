import { posix } from "node:path";

import { Permalink, createSha1Hash, slugize } from "./hexo-util.ts";
import type { Moment } from "moment-timezone";

/** What a permalink pattern may speak of, besides the front matter's own keys. */
export interface Linkable {
  readonly slug: string;
  readonly title: string;
  readonly date: Moment;
  readonly id: string;
  readonly category: string | undefined;
  readonly front: Readonly<Record<string, unknown>>;
}

type Word = (post: Linkable) => string;

/** The words of Hexo's permalink patterns. */
const words: Readonly<Record<string, Word>> = {
  id: ({ id }) => id,
  title: ({ slug }) => slug,
  name: ({ slug }) => posix.basename(slug),
  post_title: ({ title }) => slugize(title, { transform: 1 }),
  year: ({ date }) => date.format("YYYY"),
  month: ({ date }) => date.format("MM"),
  day: ({ date }) => date.format("DD"),
  hour: ({ date }) => date.format("HH"),
  minute: ({ date }) => date.format("mm"),
  second: ({ date }) => date.format("ss"),
  i_month: ({ date }) => date.format("M"),
  i_day: ({ date }) => date.format("D"),
  timestamp: ({ date }) => date.format("X"),
  hash: ({ slug, date }) =>
    createSha1Hash()
      .update(slug + date.unix().toString())
      .digest("hex")
      .slice(0, 12),
};

export interface PermalinkRules {
  readonly pattern: string;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly defaultCategory: string;
  readonly postAssetFolder: boolean;
}

/** Path of a post's page in the site, as Hexo's `post_permalink` filter makes it, without a slash in front. */
export function permalinkOf(post: Linkable, rules: PermalinkRules): string {
  const own = post.front["permalink"];
  const path = typeof own === "string" && own !== "" ? own : stringify(post, rules);
  const folder = rules.postAssetFolder && !path.endsWith("/") && !path.endsWith(".html");
  return (folder ? `${path}/` : path).replace(/^\/+/, "");
}

function stringify(post: Linkable, rules: PermalinkRules): string {
  const permalink = patternOf(rules.pattern);
  const values: Record<string, unknown> = {};
  for (const name of permalink.params) values[name] = valueOf(name, post, rules);
  return permalink.stringify(values);
}

const patterns = new Map<string, InstanceType<typeof Permalink>>();

/** Making a pattern takes longer than using it. */
function patternOf(text: string): InstanceType<typeof Permalink> {
  const pattern = patterns.get(text) ?? new Permalink(text, {});
  patterns.set(text, pattern);
  return pattern;
}

function valueOf(name: string, post: Linkable, rules: PermalinkRules): unknown {
  if (name === "category") return post.category ?? rules.defaultCategory;
  return words[name]?.(post) ?? post.front[name] ?? rules.defaults[name];
}

/** Whether a path would leave the output folder or could not be a file there. */
export function isUnsafePath(path: string): boolean {
  const segments = path.split("/");
  return (
    path === "" ||
    /[\\\p{Cc}\p{Surrogate}]/u.test(path) ||
    /^[A-Za-z]:/.test(path) ||
    segments.includes("..") ||
    segments.includes(".") ||
    segments.some((segment, at) => segment.trim() === "" && at < segments.length - 1) ||
    path.trim() === ""
  );
}
