import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Contents, Sourced } from "./contents.ts";
import type { GroupDocument } from "./documents.ts";
import { createGroups, type GroupRules } from "./groups.ts";
import { isUnsafePath } from "./permalink.ts";
import { pageDocument, postDocument, type DocumentRules } from "./post-document.ts";
import type { LoadedPost } from "./load-post.ts";
import type { Reads } from "./reads.ts";
import type { SourcedPage } from "./render-pages.ts";
import type { SiteSource } from "./source.ts";

export interface Site {
  readonly posts: readonly Sourced[];
  readonly pages: readonly SourcedPage[];
  readonly categories: readonly GroupDocument[];
  readonly tags: readonly GroupDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SiteRules extends DocumentRules {
  readonly categories: GroupRules;
  readonly tags: GroupRules;
  readonly reads: Reads;
  /** Whether a post belongs to the site now: Hexo's `future` and `published`. */
  readonly isShown: (post: LoadedPost) => boolean;
}

/** Makes documents of everything that was read and ties posts, categories and tags together. */
export function makeSite({ posts, pages }: SiteSource, rules: SiteRules, contents: () => Contents): Site {
  const categories = createGroups(rules.categories);
  const tags = createGroups(rules.tags);
  const shown = posts.filter(rules.isShown).map((source) => {
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
  const drawn = pages.map((source) => ({ document: pageDocument(source, rules), source }));
  return {
    posts: shown,
    pages: drawn,
    categories: categories.list(),
    tags: tags.list(),
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
