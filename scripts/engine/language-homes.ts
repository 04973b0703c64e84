import type Hexo from "hexo";

import type { Settings } from "../config.ts";
import { nearest, ownLanguage } from "../language.ts";
import type { LanguageHome } from "../locals.ts";
import { searchPath } from "../urls.ts";

type Written = Parameters<typeof ownLanguage>[0];

/**
 * The languages with a home page: the site's first one, and each of the others that `language` lists and a post is written
 * in. They stand where Hexo's `i18n_dir` says that pages of a language do, and beside each its search and its archive.
 */
export function languageHomes(hexo: Hexo, posts: readonly Written[], settings: Settings): LanguageHome[] {
  const { language, languages } = settings;
  const others = languages.slice(1);
  if (others.length === 0) return [];
  const written = new Set(posts.map((post) => homeLanguage(post, settings)));
  const homes = others.filter((tag) => written.has(tag)).map((tag) => ({ language: tag, folder: folderOf(hexo, tag) }));
  if (homes.length === 0) return [];
  const archive = hexo.extend.generator.get("archive") === undefined ? undefined : archiveFolder(hexo);
  return [{ language, folder: "" }, ...homes].map((home) => ({
    language: home.language,
    path: `${home.folder}index.html`,
    search: settings.search ? home.folder + searchPath : undefined,
    archive: archive === undefined ? undefined : `${home.folder}${archive}index.html`,
  }));
}

/** Where Hexo's archive stands, with a slash behind it. */
function archiveFolder({ config }: Hexo): string {
  return `${config.archive_dir.replace(/^\/+|\/+$/g, "")}/`;
}

/** The language of the site under whose home page a post is found; undefined where it is in none of them. */
export function homeLanguage(post: Written, { language, languages }: Settings): string | undefined {
  return nearest(ownLanguage(post) ?? language, languages);
}

/** With a slash behind it. */
function folderOf({ config }: Hexo, language: string): string {
  return `${config.i18n_dir.replace(":lang", language).replace(/^\/+|\/+$/g, "")}/`;
}
