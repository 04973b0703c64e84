import type Hexo from "hexo";

import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { LanguageHome } from "../locals.ts";
import { readServices } from "../service-blocks.ts";
import { noServices, type Services } from "../services.ts";
import { vocabularyOf } from "../talk/vocabulary.ts";
import { cacheFolder, type Host } from "./cache.ts";
import { Contents } from "./contents.ts";
import type { ContentRules } from "./derive-post.ts";
import type { Collect } from "./documents.ts";
import { ConfigFault } from "./errors.ts";
import { ignoring, listFiles } from "./files.ts";
import { languageHomes } from "./language-homes.ts";
import { siteMarkdown } from "./markdown.ts";
import type { Memory } from "./memory.ts";
import { offerModels } from "./models.ts";
import { rememberedPairs, type NearPairs } from "./near-memory.ts";
import { createPictures, type Pictures } from "./pictures.ts";
import { registerPlugins } from "./plugins.ts";
import { assetFolders, createAssets, type PostAssetDocument, type SiteAssets } from "./post-assets.ts";
import type { Reads } from "./reads.ts";
import { renderPages } from "./render-pages.ts";
import { patterns, siteRules, sourceRules } from "./rules.ts";
import { makeSite, type Site } from "./site.ts";
import { settingsOf } from "./settings-of.ts";
import { openSpill } from "./spill.ts";
import { readSource, type SiteSource } from "./source.ts";
import { findThemeFaults } from "./theme-faults.ts";
import { loadTheme, type Theme } from "./theme.ts";
import { offerTranslations } from "./translations.ts";

/** A site whose files are read and offered as Hexo's locals; no page is planned yet. */
export interface OpenSite {
  readonly settings: Settings;
  readonly services: Services;
  readonly source: SiteSource;
  readonly site: Site;
  readonly homes: readonly LanguageHome[];
  readonly contents: Contents;
  readonly theme: Theme | undefined;
  readonly reads: Reads;
  readonly assets: SiteAssets;
  readonly pictures: Pictures;
  /** Asset folders, which Hexo publishes itself. */
  readonly folders: readonly PostAssetDocument[];
  readonly nearPairs: NearPairs;
  /** What is wrong with the files and pages; posts say theirs when their content is made. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the source folder and the theme, with what was remembered of the posts, and fills Hexo's locals. */
export async function openSite(host: Host, memory: Memory): Promise<OpenSite> {
  const { hexo } = host;
  registerPlugins(hexo);
  const settings = isServing(hexo) ? { ...settingsOf(hexo), offline: undefined } : settingsOf(hexo);
  const files = await listFiles(hexo.source_dir.replace(/[\\/]+$/, ""), ignoring(patterns(hexo.config.ignore)));
  const source = readSource(files, sourceRules(hexo, settings), memory);
  const theme = await loadTheme(host);
  await requireThemeSettings(hexo, theme);
  const services = theme === undefined ? noServices : servicesOf(hexo);
  const rules = siteRules(hexo, settings);
  const site: Site = makeSite(source, rules, () => contents);
  const folders = postFolders(hexo, site, source);
  setLocals(hexo, site, source, folders, rules.collect);
  const homes = languageHomes(
    hexo,
    site.posts.map(({ document }) => document),
    settings,
  );
  hexo.locals.set("languages", homes);
  const untied = offerTranslations(site, settings);
  const pictures = createPictures(settings.root, cacheFolder(hexo));
  const assets = siteAssets(settings, site, source, pictures);
  const contentRules: ContentRules = {
    assets,
    reads: rules.reads,
    markdown: siteMarkdown(hexo, settings),
    vocabulary: vocabularyOf(settings.talks),
    language: settings.language,
    allowedFrames: settings.privacy.allow,
  };
  const spill = isServing(hexo) ? undefined : openSpill(cacheFolder(hexo));
  const contents = new Contents(hexo, site.posts, contentRules, { spill, again: settings.library });
  await contents.prepare();
  const faults = await renderPages(hexo, site.pages, contentRules);
  const diagnostics = [...source.diagnostics, ...site.diagnostics, ...untied, ...faults];
  return {
    settings,
    services,
    source,
    site,
    homes,
    contents,
    theme,
    reads: rules.reads,
    assets,
    pictures,
    folders,
    nearPairs: rememberedPairs(cacheFolder(hexo), host.code),
    diagnostics,
  };
}

/** A site in the making is kept by no browser: several take turns at one address. */
export function isServing({ env }: Hexo): boolean {
  return env.cmd === "server" || env.cmd === "s";
}

/** What the theme's settings switch on; they were found to be right. */
function servicesOf(hexo: Hexo): Services {
  const services = readServices(hexo.theme.config as Readonly<Record<string, unknown>>);
  return "faults" in services ? noServices : services;
}

async function requireThemeSettings(hexo: Hexo, theme: Theme | undefined): Promise<void> {
  const faults = theme === undefined ? [] : await findThemeFaults(hexo);
  if (faults.length > 0) throw new ConfigFault(faults);
}

function siteAssets({ root }: Settings, site: Site, { assets, postFiles }: SiteSource, pictures: Pictures): SiteAssets {
  const documents = [...site.posts, ...site.pages].map(({ document }) => document);
  return createAssets({
    root,
    assets,
    postFiles,
    pictures,
    pages: new Map(documents.map(({ source, path }) => [source, path])),
  });
}

function postFolders(hexo: Hexo, site: Site, { postFiles }: SiteSource): PostAssetDocument[] {
  if (!hexo.config.post_asset_folder) return [];
  return assetFolders(
    site.posts.map(({ document }) => document),
    postFiles,
  );
}

function setLocals(
  hexo: Hexo,
  site: Site,
  { data }: SiteSource,
  folders: readonly PostAssetDocument[],
  collect: Collect,
): void {
  const posts = collect(site.posts.map(({ document }) => document));
  const pages = collect(site.pages.map(({ document }) => document));
  const categories = collect(site.categories);
  const tags = collect(site.tags);
  offerModels(hexo, { Post: posts, Page: pages, Category: categories, Tag: tags, PostAsset: collect(folders) });
  hexo.locals.set("posts", posts);
  hexo.locals.set("pages", pages);
  hexo.locals.set("categories", categories);
  hexo.locals.set("tags", tags);
  hexo.locals.set("data", data);
}
