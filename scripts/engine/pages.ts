import type Hexo from "hexo";

import { readSettings, type Settings } from "../config.ts";
import { aliasPages, aliasPath, type Alias } from "../pages/aliases.ts";
import { searchPage } from "../pages/search.ts";
import { taxonomyPages } from "../pages/taxonomies.ts";
import { aliasesOf } from "./aliases.ts";
import type { Documents, GroupDocument, PostDocument } from "./documents.ts";
import { isUnsafePath } from "./permalink.ts";

interface SiteLocals {
  readonly posts: Documents<PostDocument>;
  readonly categories: Documents<GroupDocument>;
  readonly tags: Documents<GroupDocument>;
}

/** The pages that Hexo has no generator for, as far as the theme can draw them, and those that lead on from old addresses. */
export function generatePages(hexo: Hexo, locals: unknown): object[] {
  const site = locals as SiteLocals;
  const read = readSettings(hexo.config);
  const moved = "settings" in read ? aliasPages(aliasesIn(site, read.settings), read.settings) : [];
  const search = "settings" in read && read.settings.search ? [searchPage] : [];
  return [...[...taxonomyPages(site), ...search].filter((page) => isDrawable(hexo, page)), ...moved];
}

function aliasesIn({ posts }: SiteLocals, { aliases }: Settings): Alias[] {
  const own = posts.toArray().flatMap((post) => {
    const former: unknown = post["aliases"];
    return former === undefined ? [] : aliasesOf(former).map((from) => ({ from, to: post.path }));
  });
  const said = Object.entries(aliases).map(([from, to]) => ({ from, to }));
  return [...own, ...said].filter(({ from }) => !isUnsafePath(aliasPath(from)));
}

/** Whether the theme has a layout for a page. */
export function isDrawable(hexo: Hexo, { layout }: { readonly layout: readonly string[] }): boolean {
  return layout.some((name) => hexo.theme.getView(name) !== undefined);
}
