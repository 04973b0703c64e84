import type Hexo from "hexo";

import type { Diagnostic } from "../../diagnostic.ts";
import { findFile } from "../files.ts";
import { kindOf } from "../kinds.ts";
import { loadPost, replacePost, type LoadedPost } from "../load-post.ts";
import type { PostFacts } from "../memory.ts";
import type { OpenSite } from "../open-site.ts";
import { isMarkdown } from "../plugin-content.ts";
import { renewDocument } from "../post-document.ts";
import { sourceRules } from "../rules.ts";
import { hasOnlyKnownPlugins } from "../snapshot.ts";
import type { Sourced } from "../sourced.ts";

/** Keys of front matter that no other page's being there, address or place in a list depends on. */
const own: ReadonlySet<string> = new Set(["title", "updated", "description", "talk", "video", "papers"]);

/** Permalinks that are made of such keys. */
const madeOfOwn = /:(?:post_title|title_hash|updated|description|talk|video|papers)\b/;

export interface RenewedSite {
  readonly open: OpenSite;
  /** What is known to be wrong with the files, whose places a new text may move. */
  readonly known: readonly Diagnostic[];
}

/**
 * Takes up posts of which nothing changed but their text and what is said of them elsewhere, in place: everything else of
 * the site is as it was. Undefined where more may have changed; then the whole site must be loaded again.
 */
export async function renewPosts(
  hexo: Hexo,
  { open, known }: RenewedSite,
  paths: ReadonlySet<string>,
): Promise<readonly Sourced[] | undefined> {
  if (paths.size === 0 || !hasOnlyKnownPlugins(hexo) || madeOfOwn.test(hexo.config.permalink)) return undefined;
  const posts = open.site.posts.filter(({ document }) => paths.has(document.full_source));
  if (posts.length !== paths.size) return undefined;
  const faulty = new Set(known.map(({ path }) => path));
  const fresh = posts.map((post) => (faulty.has(post.source.source.path) ? undefined : readAgain(hexo, open, post)));
  if (fresh.includes(undefined)) return undefined;
  for (const [at, post] of posts.entries()) {
    const next = fresh[at];
    if (next === undefined || !(await renew(open, post, next))) return undefined;
  }
  return posts;
}

/** The post as its file is now; undefined where its place in the site may be another. */
function readAgain(hexo: Hexo, { settings }: OpenSite, { source, document }: Sourced): LoadedPost | undefined {
  const rules = sourceRules(hexo, settings);
  const file = findFile(source.file.path, document.full_source);
  if (file === undefined || !isMarkdown(file.path)) return undefined;
  const next = loadPost(file, kindOf(file.path, rules.files) === "draft", undefined, rules);
  if (!("source" in next) || next.diagnostics.length > 0 || next.facts === undefined) return undefined;
  const isSame = source.facts !== undefined && placeOf(source.facts) === placeOf(next.facts);
  const isTied = document.translations !== undefined && next.facts.title !== source.facts?.title;
  return isSame && !isTied ? next : undefined;
}

/** All of a post's front matter but what is its own affair. */
function placeOf(facts: PostFacts): string {
  const data = Object.entries(facts.data).filter(([key]) => !own.has(key));
  return JSON.stringify({ ...facts, title: "", updated: 0, tagged: false, data });
}

/** False where the text names other files than before: what was published for the old ones may be of no use. */
async function renew({ contents }: OpenSite, post: Sourced, next: LoadedPost): Promise<boolean> {
  const before = contents.uses(post);
  replacePost(post.source, next);
  renewDocument(post.document, next.source, own);
  await contents.renew(post);
  return contents.uses(post) === before;
}
