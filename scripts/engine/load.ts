import type Hexo from "hexo";

import { readSettings, type Settings } from "../config.ts";
import { diagnose, type Diagnostic } from "../diagnostic.ts";
import { cacheFolder, type Host } from "./cache.ts";
import { renderContents } from "./content.ts";
import type { Collect } from "./documents.ts";
import { offerFiles } from "./assets.ts";
import { mermaidFile } from "./diagrams.ts";
import { listFiles } from "./files.ts";
import { registerLayouts } from "./layouts.ts";
import { siteMarkdown } from "./markdown.ts";
import { offerModels } from "./models.ts";
import { fillRoutes } from "./routes.ts";
import { siteRules, sourceRules } from "./rules.ts";
import { createPictures, type Pictures } from "./pictures.ts";
import { assetFolders, createAssets, type PostAssetDocument, type SiteAssets } from "./post-assets.ts";
import { makeSite, type Site } from "./site.ts";
import { readSource, type SiteSource } from "./source.ts";
import type { Explanation } from "../talk/explanation.ts";
import { vocabularyOf } from "../talk/vocabulary.ts";
import { loadTheme } from "./theme.ts";

/** A site that is loaded: Hexo's locals and routes are filled. */
export interface Loaded {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
  /** Milliseconds since 1970 at which a post that is not shown yet will be; null where none waits. */
  readonly until: number | null;
  /** Why each post was read as it was, by the path of its source. */
  readonly explanations: ReadonlyMap<string, Explanation>;
}

/** A configuration that cannot be used; nothing was loaded. */
export class ConfigFault extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super("the configuration is invalid");
    this.diagnostics = diagnostics;
  }
}

/** Loads the whole site into Hexo's locals and routes; what authors got wrong comes back as diagnostics. */
export async function load(host: Host): Promise<Loaded> {
  const { hexo } = host;
  const settings = settingsOf(hexo);
  const files = await listFiles(hexo.source_dir.replace(/[\\/]+$/, ""));
  const source = await readSource(files, sourceRules(hexo, settings));
  const theme = await loadTheme(host);
  const until = hexo.config.future ? null : nextDue(source, Date.now());
  const rules = siteRules(hexo, settings);
  const site = makeSite(source, rules);
  const folders = hexo.config.post_asset_folder
    ? assetFolders(
        site.posts.map(({ document }) => document),
        source.postFiles,
      )
    : [];
  setLocals(hexo, site, source, folders, rules.collect);
  const pictures = createPictures(settings.root, cacheFolder(hexo));
  const assets = siteAssets(settings, site, source, pictures);
  const {
    diagnostics: faults,
    explanations,
    needsMermaid,
  } = await renderContents(hexo, site, {
    assets,
    markdown: siteMarkdown(hexo, settings),
    vocabulary: vocabularyOf(settings.talks),
    language: settings.language,
  });
  const browserFiles = [...(theme?.browserFiles ?? []), ...(needsMermaid ? [mermaidFile()] : [])];
  if (theme !== undefined) registerLayouts(hexo, { ...theme, browserFiles }, settings);
  offerFiles(hexo, {
    assets: source.assets,
    beside: withoutFolders(assets.beside, folders),
    pictures: pictures.list(),
    theme,
    browserFiles,
  });
  const diagnostics = levelled([...source.diagnostics, ...site.diagnostics, ...faults], settings);
  const loaded = { settings, until, explanations };
  if (diagnostics.some(({ level }) => level === "error")) return { ...loaded, diagnostics };
  return { ...loaded, diagnostics: [...diagnostics, ...levelled(await fillRoutes(hexo), settings)] };
}

function settingsOf(hexo: Hexo): Settings {
  const read = readSettings(hexo.config);
  if ("settings" in read) return read.settings;
  throw new ConfigFault(
    read.faults.map(({ keys, expected }) =>
      diagnose(
        "config-invalid",
        { path: "_config.yml", line: 1, column: 1 },
        { key: keys.join("."), problem: expected },
      ),
    ),
  );
}

function nextDue({ posts }: SiteSource, now: number): number | null {
  const due = posts.map(({ source }) => source.date.valueOf()).filter((time) => time > now);
  return due.length === 0 ? null : Math.min(...due);
}

function levelled(diagnostics: readonly Diagnostic[], { levels }: Settings): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = levels[diagnostic.code] ?? diagnostic.level;
    return level === "off" ? [] : [{ ...diagnostic, level }];
  });
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

/** Hexo publishes asset folders itself; what stands beside a post without one is ours to publish. */
function withoutFolders(beside: SiteAssets["beside"], folders: readonly PostAssetDocument[]): SiteAssets["beside"] {
  const published = new Set(folders.map(({ path }) => path));
  return new Map([...beside].filter(([path]) => !published.has(path)));
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
