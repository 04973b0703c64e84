import { access, readFile } from "node:fs/promises";
import { basename, join } from "node:path";

import type Hexo from "hexo";
import { deepMerge } from "./hexo-util.ts";
import { parse as parseYaml } from "yaml";

import { bundleForBrowsers, bundleLayouts, type BrowserFile, type Layouts } from "./bundle.ts";
import { listFiles, type FoundFile } from "./files.ts";

/** What a theme of `.tsx` layouts brings to the site. */
export interface Theme {
  readonly layouts: Layouts;
  readonly browserFiles: readonly BrowserFile[];
  /** Files of `source/` that are published as they are. */
  readonly files: readonly FoundFile[];
}

const browserEntry = /^[^/]+\.(?:ts|css)$/;
const bundled = /\.(?:ts|css)$/;

/**
 * Loads the site's theme. One with `.tsx` layouts is bundled here and given to Hexo's own view system and dictionary;
 * any other is left to Hexo, and nothing comes back.
 */
export async function loadTheme(hexo: Hexo): Promise<Theme | undefined> {
  const folder = hexo.theme_dir.replace(/[\\/]+$/, "");
  const files = await listFiles(folder);
  const layouts = files.filter(({ path }) => /^layout\/[^/]+\.tsx$/.test(path));
  if (layouts.length === 0) {
    await requireFolder(folder, hexo);
    await hexo.theme.process();
    mergeConfig(hexo);
    return undefined;
  }
  await loadWords(hexo, files);
  hexo.theme.config = await loadConfig(files);
  mergeConfig(hexo);
  const inSource = files
    .filter(({ path }) => path.startsWith("source/"))
    .map((file) => Object.assign({}, file, { path: file.path.slice("source/".length) }));
  const [modules, browserFiles] = await Promise.all([
    bundleLayouts(
      layouts.map(({ absolute }) => absolute),
      folder,
    ),
    bundleForBrowsers(
      inSource.filter(({ path }) => browserEntry.test(path)).map(({ absolute }) => absolute),
      folder,
    ),
  ]);
  return { layouts: modules, browserFiles, files: inSource.filter(({ path }) => !bundled.test(path)) };
}

async function requireFolder(folder: string, hexo: Hexo): Promise<void> {
  await access(join(folder, "layout")).catch(() => {
    throw new Error(`There is no theme “${hexo.config.theme}”: expected layouts in ${folder}/layout.`);
  });
}

async function loadWords(hexo: Hexo, files: readonly FoundFile[]): Promise<void> {
  for (const file of files.filter(({ path }) => /^languages\/[^/]+\.ya?ml$/.test(path))) {
    hexo.theme.i18n.set(basename(file.path).replace(/\.\w+$/, ""), await readYaml(file));
  }
}

async function loadConfig(files: readonly FoundFile[]): Promise<Record<string, unknown>> {
  const file = files.find(({ path }) => /^_config\.ya?ml$/.test(path));
  return file === undefined ? {} : readYaml(file);
}

async function readYaml(file: FoundFile): Promise<Record<string, unknown>> {
  const value: unknown = parseYaml(await readFile(file.absolute, "utf8"));
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Hexo merges `_config.<theme>.yml` and `theme_config` over the theme's own config in the same way. */
function mergeConfig(hexo: Hexo): void {
  if (hexo.config.theme_config) hexo.theme.config = deepMerge(hexo.theme.config, hexo.config.theme_config);
}
