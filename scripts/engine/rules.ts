import { extname } from "node:path";

import { full_url_for } from "./hexo-util.ts";
import type Hexo from "hexo";

import type { Settings } from "../config.ts";
import type { Collect, Documents } from "./documents.ts";
import { createReads } from "./reads.ts";
import type { SiteRules } from "./site.ts";
import type { SourceRules } from "./source-rules.ts";

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
  const reads = createReads();
  const addressOf = (path: string) => full_url_for.call(hexo, path);
  const groups = { fileCase: fileCase(config.filename_case), addressOf, collect, reads };
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
    reads,
    outputOf: (path) => hexo.render.getOutput(path),
    categories: { ...groups, directory: config.category_dir, map: names(config.category_map) },
    tags: { ...groups, directory: config.tag_dir, map: names(config.tag_map) },
    isShown: ({ published }) => published || hexo._showDrafts(),
    isDue: (time) => config.future || time <= now,
  };
}

/**
 * Collections are of Hexo's own Query class, so that generators, helpers and themes find every method they know. The one
 * order that all of them ask for is made without looking up the date twice for every comparison.
 */
function collector(hexo: Hexo): Collect {
  const Query = hexo.model("Post").Query as unknown as QueryClass;
  class Collection extends Query {
    override sort(by: unknown, order?: unknown): unknown {
      const direction = typeof by === "string" && order === undefined ? dateOrders.get(by) : undefined;
      return direction === undefined ? super.sort(by, order) : new Collection(byDate(this.data, direction));
    }
  }
  return <T>(documents: readonly T[]) => new Collection([...documents] as Dated[]) as unknown as Documents<T>;
}

type QueryClass = new (documents: Dated[]) => { readonly data: Dated[]; sort(by: unknown, order?: unknown): unknown };

interface Dated {
  readonly date?: unknown;
}

const dateOrders: ReadonlyMap<string, 1 | -1> = new Map([
  ["date", 1],
  ["-date", -1],
]);

function byDate(documents: readonly Dated[], direction: 1 | -1): Dated[] {
  return documents
    .map((document) => ({ document, time: Number(document.date) }))
    .sort((a, b) => direction * (a.time - b.time))
    .map(({ document }) => document);
}

/** Patterns of a key that may hold one, several or none. */
export function patterns(value: unknown): string[] {
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
