import { extname } from "node:path";

import { full_url_for } from "./hexo-util.ts";
import type Hexo from "hexo";

import type { Settings } from "../config.ts";
import type { Collect } from "./documents.ts";
import type { SiteRules } from "./site.ts";
import type { SourceRules } from "./source.ts";

/** Hexo's configuration, turned into what reading the source folder needs. */
export function sourceRules(hexo: Hexo, settings: Settings): SourceRules {
  const { config } = hexo;
  return {
    files: {
      include: patterns(config.include),
      exclude: patterns(config.exclude),
      skipRender: patterns(config.skip_render),
      postAssetFolder: config.post_asset_folder,
      postExtension: extname(config.new_post_name),
      isRenderable: (path) => hexo.render.isRenderable(path),
    },
    posts: {
      timezone: settings.timezone,
      usesAbbrlink: /:abbrlink\b/.test(config.permalink),
      updatedOption: updatedOption(config.updated_option),
    },
    drafts: hexo._showDrafts(),
    newPostName: config.new_post_name,
    folder: config.source_dir,
  };
}

/** Hexo's configuration, turned into what making documents needs. */
export function siteRules(hexo: Hexo, settings: Settings): SiteRules {
  const { config } = hexo;
  const collect = collector(hexo);
  const addressOf = (path: string) => full_url_for.call(hexo, path);
  const groups = { fileCase: fileCase(config.filename_case), addressOf, collect };
  const now = Date.now();
  return {
    permalink: {
      pattern: config.permalink,
      defaults: record(config.permalink_defaults),
      defaultCategory: config.default_category,
      postAssetFolder: config.post_asset_folder,
    },
    timezone: settings.timezone,
    addressOf,
    collect,
    outputOf: (path) => hexo.render.getOutput(path),
    categories: { ...groups, directory: config.category_dir, map: names(config.category_map) },
    tags: { ...groups, directory: config.tag_dir, map: names(config.tag_map) },
    isShown: ({ source, published }) =>
      (published || hexo._showDrafts()) && (config.future || source.date.valueOf() <= now),
  };
}

/** Collections are of Hexo's own Query class, so that generators, helpers and themes find every method they know. */
function collector(hexo: Hexo): Collect {
  const { Query } = hexo.model("Post");
  return (documents) => Reflect.construct(Query, [[...documents]]);
}

function patterns(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === "string" && item !== "");
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function names(value: unknown): Record<string, string> {
  const entries = Object.entries(record(value)).filter(
    ([, name]) => typeof name === "string" || typeof name === "number",
  );
  return Object.fromEntries(entries.map(([key, name]) => [key, String(name)]));
}

function fileCase(value: unknown): 0 | 1 | 2 {
  return value === 1 || value === 2 ? value : 0;
}

function updatedOption(value: unknown): "mtime" | "date" | "empty" {
  return value === "date" || value === "empty" ? value : "mtime";
}
