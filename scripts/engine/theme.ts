import { readFileSync } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";

import type Hexo from "hexo";
import { deepMerge } from "./hexo-util.ts";
import { parse as parseYaml } from "yaml";

import {
  bundleFile,
  bundleForBrowsers,
  bundleLayouts,
  runLayouts,
  type BrowserFile,
  type LayoutBundle,
  type Layouts,
} from "./bundle.ts";
import type { Host } from "./cache.ts";
import { isPlain } from "./memory.ts";
import { checksum } from "./remember.ts";
import { patterns } from "./rules.ts";
import { ignoring, listFiles, type FoundFile } from "./files.ts";

/** What a theme of `.tsx` layouts brings to the site. */
export interface Theme {
  readonly layouts: Layouts;
  readonly browserFiles: readonly BrowserFile[];
  /** A hash of its layouts, styles, scripts, words and settings, and of the code they are bundled with. */
  readonly key: string;
  /** Files of `source/` that are published as they are. */
  readonly files: readonly FoundFile[];
}

const browserEntry = /^[^/]+\.(?:ts|css)$/;
const bundled = /\.(?:ts|css)$/;

/**
 * Loads the site's theme. One with `.tsx` layouts is bundled here and given to Hexo's own view system and dictionary;
 * any other is left to Hexo, and nothing comes back.
 */
export async function loadTheme({ hexo, code, store, maps }: Host): Promise<Theme | undefined> {
  const folder = hexo.theme_dir.replace(/[\\/]+$/, "");
  const files = await listFiles(folder, ignoring(patterns(hexo.config.ignore)));
  const layouts = files.filter(({ path }) => /^layout\/[^/]+\.tsx$/.test(path));
  if (layouts.length === 0) {
    await requireFolder(folder, hexo);
    await hexo.theme.process();
    mergeConfig(hexo);
    return undefined;
  }
  const texts = await readTexts(files, store);
  for (const [path, words] of texts) {
    const language = /^languages\/([^/]+)\.ya?ml$/.exec(path)?.[1];
    if (language !== undefined) hexo.theme.i18n.set(language, words);
  }
  hexo.theme.config = texts.find(([path]) => !path.includes("/"))?.[1] ?? {};
  mergeConfig(hexo);
  const inSource = files
    .filter(({ path }) => path.startsWith("source/"))
    .map((file) => Object.assign({}, file, { path: file.path.slice("source/".length) }));
  const entries = inSource.filter(({ path }) => browserEntry.test(path));
  const bundles = await compiled(store, keyOf(code, files, /\.(?:tsx?|css)$/), async () => ({
    layouts: await bundleLayouts(layouts.map(pathOf), folder),
    browserFiles: await bundleForBrowsers(entries.map(pathOf), folder),
  }));
  const file = bundleFile(folder);
  maps.set(file, () => bundles.layouts.map);
  return {
    layouts: runLayouts(bundles.layouts.code, file),
    browserFiles: bundles.browserFiles,
    key: keyOf(code, files, /\.(?:tsx?|css|ya?ml)$/),
    files: inSource.filter(({ path }) => !bundled.test(path)),
  };
}

interface Bundles {
  readonly layouts: LayoutBundle;
  readonly browserFiles: readonly BrowserFile[];
}

/** What `make` gave before for the same sources, else what it gives now, kept for next time. */
async function compiled(store: Host["store"], key: string, make: () => Promise<Bundles>): Promise<Bundles> {
  const kept = store.read("theme", key)?.toString();
  if (kept !== undefined) return JSON.parse(kept) as Bundles;
  const bundles = await make();
  store.keep("theme", key, JSON.stringify(bundles));
  return bundles;
}

function pathOf({ absolute }: FoundFile): string {
  return absolute;
}

/** Layouts import from scripts/, so its code is part of the key. */
function keyOf(code: string, files: readonly FoundFile[], kind: RegExp): string {
  const sources = files.filter(({ path }) => kind.test(path));
  return checksum(code, ...sources.flatMap(({ path, absolute }) => [path, readFileSync(absolute)]));
}

async function requireFolder(folder: string, hexo: Hexo): Promise<void> {
  await access(join(folder, "layout")).catch(() => {
    const { theme } = hexo.config;
    throw new Error(
      `There is no theme “${theme}”: expected layouts in themes/${theme}/layout, or the package hexo-theme-${theme}.`,
    );
  });
}

type Values = Record<string, unknown>;

/** What the theme's dictionaries and its settings hold, by their paths; what the same texts held before is remembered. */
async function readTexts(files: readonly FoundFile[], store: Host["store"]): Promise<[path: string, Values][]> {
  const found = files.filter(({ path }) => /^(?:languages\/[^/]+|_config)\.ya?ml$/.test(path));
  const texts = await Promise.all(found.map(({ absolute }) => readFile(absolute, "utf8")));
  const key = checksum(...found.flatMap(({ path }, at) => [path, texts[at] ?? ""]));
  const kept = store.read("words", key)?.toString();
  if (kept !== undefined) return JSON.parse(kept) as [string, Values][];
  const values = found.map(({ path }, at): [string, Values] => [path, valuesIn(texts[at] ?? "")]);
  if (isPlain(values)) store.keep("words", key, JSON.stringify(values));
  return values;
}

function valuesIn(text: string): Values {
  const value: unknown = parseYaml(text);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Hexo merges `_config.<theme>.yml` and `theme_config` over the theme's own config in the same way. */
function mergeConfig(hexo: Hexo): void {
  if (hexo.config.theme_config) hexo.theme.config = deepMerge(hexo.theme.config, hexo.config.theme_config);
}

/**
 * Makes a theme's `.tsx` layouts known to Hexo's view system, so that generators choose among them by name as in any
 * theme. They are drawn by `drawing.ts`; a layout's text is compiled already, so Hexo, which would parse it, gets none.
 */
export function registerViews(hexo: Hexo, { layouts }: Theme): void {
  hexo.extend.renderer.register("tsx", "html", Object.assign(refuse, { compile: () => refuse }), true);
  for (const name of Object.keys(layouts)) hexo.theme.setView(`${name}.tsx`, "");
}

function refuse(): string {
  throw new Error("a .tsx layout is drawn by Lectern, not by Hexo");
}
