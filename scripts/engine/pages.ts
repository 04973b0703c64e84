import type Hexo from "hexo";

import { readSettings, type Settings } from "../config.ts";
import type { LanguageHome } from "../locals.ts";
import { aliasPages, aliasPath, type Alias } from "../pages/aliases.ts";
import type { GeneratedPage } from "../pages/generated.ts";
import { languageSearch, searchPage } from "../pages/search.ts";
import { languageHome } from "../pages/language-home.ts";
import { taxonomyPages } from "../pages/taxonomies.ts";
import { offlinePath } from "../urls.ts";
import { aliasesOf } from "./aliases.ts";
import type { Documents, GroupDocument, PageDocument, PostDocument } from "./documents.ts";
import { homeLanguage } from "./language-homes.ts";
import { isUnsafePath } from "./permalink.ts";
import { unlist } from "./unlisted.ts";

interface SiteLocals {
  readonly posts: Documents<PostDocument>;
  readonly categories: Documents<GroupDocument>;
  readonly tags: Documents<GroupDocument>;
  readonly pages: Documents<PageDocument>;
  readonly languages?: readonly LanguageHome[];
}

/** The pages that Hexo has no generator for, as far as the theme can draw them, and those that lead on from old addresses. */
export async function generatePages(hexo: Hexo, locals: unknown): Promise<object[]> {
  const site = locals as SiteLocals;
  const read = readSettings(hexo.config);
  if (!("settings" in read)) return taxonomyPages(site).filter((page) => isDrawable(hexo, page));
  const { settings } = read;
  const search = settings.search ? [searchPage] : [];
  const languages = await languagePages(hexo, site, settings);
  const pages = [...taxonomyPages(site), ...search, ...languages, ...unlistedPages(hexo, settings)];
  return [...pages.filter((page) => isDrawable(hexo, page)), ...aliasPages(aliasesIn(site, settings), settings)];
}

/** Pages that no list and no search engine leads to. */
function unlistedPages(hexo: Hexo, { offline }: Settings) {
  const pages = offline === true ? [{ path: offlinePath, layout: ["offline"], data: {} }] : [];
  unlist(
    hexo,
    pages.map(({ path }) => path),
  );
  return pages;
}

/** What each language but the first has of its own; a page of the source folder goes before one of ours. */
async function languagePages(hexo: Hexo, { posts, pages, languages = [] }: SiteLocals, settings: Settings) {
  const others = languages.slice(1);
  if (others.length === 0) return [];
  const { order_by: order = "-date", per_page: perPage = hexo.config.per_page } = indexRules(hexo);
  const taken = new Set(pages.toArray().map(({ path }) => path));
  const sorted = posts.sort(order);
  sorted.data.sort((a, b) => Number(b["sticky"] ?? 0) - Number(a["sticky"] ?? 0));
  const made = others.map(async ({ language, path, search, archive }) => {
    const own = sorted.filter((post) => homeLanguage(post, settings) === language);
    return [
      languageHome({ language, path, posts: own, perPage }),
      search === undefined ? [] : languageSearch(language, search),
      archive === undefined ? [] : await languageArchive(hexo, language, { folder: archive, posts: own }),
    ];
  });
  return (await Promise.all(made)).flat(2).filter((page) => !taken.has(page.path));
}

interface OwnArchive {
  /** Path of its first page. */
  readonly folder: string;
  readonly posts: Documents<PostDocument>;
}

/** The archive of a language: what Hexo's own generator makes of that language's posts. */
async function languageArchive(hexo: Hexo, language: string, { folder, posts }: OwnArchive): Promise<GeneratedPage[]> {
  const config = { ...hexo.config, archive_dir: folder.replace(/index\.html$/, "") };
  const generate = hexo.extend.generator.get("archive") as unknown as Generate;
  const pages = await generate.call(Object.create(hexo, { config: { value: config } }), { posts });
  return (pages ?? []).map(({ path, layout, data }) => ({
    path: path.endsWith("/") ? `${path}index.html` : path,
    layout,
    data: { ...data, lang: language, count: posts.length },
  }));
}

type Generate = (
  this: Hexo,
  locals: { readonly posts: Documents<PostDocument> },
) => Promise<readonly GeneratedPage[] | undefined>;

/** What hexo-generator-index goes by. */
function indexRules(hexo: Hexo): { readonly order_by?: string; readonly per_page?: number } {
  const { index_generator: rules } = hexo.config as { readonly index_generator?: object };
  return rules ?? {};
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
