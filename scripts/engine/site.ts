import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Contents } from "./contents.ts";
import type { GroupDocument } from "./documents.ts";
import { createGroups, type GroupRules } from "./groups.ts";
import { isUnsafePath } from "./permalink.ts";
import { pageDocument, postDocument, type DocumentRules } from "./post-document.ts";
import type { LoadedPost } from "./load-post.ts";
import type { Reads } from "./reads.ts";
import type { SourcedPage } from "./render-pages.ts";
import type { SiteSource } from "./source.ts";
import type { Sourced } from "./sourced.ts";

export interface Site {
  readonly posts: readonly Sourced[];
  readonly pages: readonly SourcedPage[];
  readonly categories: readonly GroupDocument[];
  readonly tags: readonly GroupDocument[];
  /** When what is not shown yet will be, in milliseconds since 1970. */
  readonly later: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SiteRules extends DocumentRules {
  readonly categories: GroupRules;
  readonly tags: GroupRules;
  readonly reads: Reads;
  /** Whether a post belongs to the site: Hexo's `published` and drafts. */
  readonly isShown: (post: LoadedPost) => boolean;
  /** Whether what has a date, in milliseconds since 1970, belongs to the site now: Hexo's `future`. */
  readonly isDue: (time: number) => boolean;
}

/** Makes documents of everything that was read and ties posts, categories and tags together. */
export function makeSite({ posts, pages }: SiteSource, rules: SiteRules, contents: () => Contents): Site {
  const categories = createGroups(rules.categories);
  const tags = createGroups(rules.tags);
  const isDue = (post: LoadedPost) => rules.isDue(timeOf(post));
  const published = posts.filter(rules.isShown);
  const shown = published.filter(isDue).map((source) => {
    const own = {
      categories: unique(source.source.categories.flatMap((names) => categories.line(names))),
      tags: source.source.tags.flatMap((name) => tags.line([name])),
    };
    const made = { content: () => contents().content(post), note: () => contents().note(post) };
    const document = postDocument(source, { ...own, ...made }, rules);
    const post: Sourced = { source, document };
    for (const group of own.categories) categories.add(group, document);
    for (const group of own.tags) tags.add(group, document);
    return post;
  });
  const allPages = pages.map((source) => ({ document: pageDocument(source, rules), source }));
  const drawn = allPages.filter(({ document }) => rules.isDue(document.date.valueOf()));
  const times = [...published.map(timeOf), ...allPages.map(({ document }) => document.date.valueOf())];
  return {
    posts: shown,
    pages: drawn,
    categories: categories.list(),
    tags: tags.list(),
    later: times.filter((time) => !rules.isDue(time)),
    diagnostics: checkPaths([
      ...shown.map(({ document, source }) => ({
        path: document.path,
        file: source.source.path,
        place: () => permalinkPlace(source),
      })),
      ...drawn.map(({ document, source }) => ({
        path: document.path,
        file: `source/${source.file.path}`,
        place: () => source.front.placeOf(["permalink"]),
      })),
    ]),
  };
}

/** A post's date, in milliseconds since 1970; its moment in the site's zone is made for those who show it. */
function timeOf({ facts, source }: LoadedPost): number {
  return facts?.date ?? source.date.valueOf();
}

interface Claim {
  readonly path: string;
  readonly file: string;
  /** Asked for only where there is something to say: it may have to read the file again. */
  readonly place: () => { readonly line: number; readonly column: number };
}

/** A path that leaves the site or that two sources claim. */
function checkPaths(claims: readonly Claim[]): Diagnostic[] {
  const owners = new Map<string, string>();
  return claims.flatMap(({ path, file, place }) => {
    const at = () => ({ path: file, ...place() });
    if (isUnsafePath(path)) return [diagnose("permalink-unsafe", at(), { permalink: path })];
    const key = path.endsWith("/") ? `${path}index.html` : path;
    const owner = owners.get(key);
    owners.set(key, owner ?? file);
    return owner === undefined ? [] : [diagnose("permalink-duplicate", at(), { permalink: path, other: owner })];
  });
}

function permalinkPlace({ source: { front } }: LoadedPost) {
  return front.placeOf([front.data["permalink"] === undefined ? "abbrlink" : "permalink"]);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
