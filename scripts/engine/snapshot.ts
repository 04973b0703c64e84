import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import type Hexo from "hexo";

import { lockFile } from "../check/permalinks.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Host } from "./cache.ts";
import { isIntact, type Manifest } from "./manifest.ts";
import { foreignLocalsFilters } from "./plugin-content.ts";
import { checksum, readChecked, writeChecked } from "./remember.ts";

/** What a finished build leaves for the next: from what it was made, and what it said. */
export interface Finished {
  readonly language: string;
  /** A hash of everything the site was made from. */
  readonly inputs: string;
  /** Milliseconds since 1970 from which on the same inputs give another site: a post of the future is due. */
  readonly until: number | null;
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

const name = "finished.json";

/** Plugins whose output depends on nothing but what `inputsOf` sees; with any other a build is never skipped. */
const known: ReadonlySet<string> = new Set([
  "hexo-generator-archive",
  "hexo-generator-category",
  "hexo-generator-index",
  "hexo-generator-tag",
  "hexo-renderer-marked",
  "hexo-server",
  "hexo-deployer-git",
  "hexo-lectern",
]);

/**
 * A hash of everything a site is made from: the code, Node, the packages, the configuration, and every source and theme
 * file by its size, time and inode. Undefined where a plugin may look at something else, such as the clock.
 */
export function inputsOf({ hexo, code }: Host): string | undefined {
  if (!hasOnlyKnownPlugins(hexo)) return undefined;
  const { config, env } = hexo;
  const files = [hexo.source_dir, hexo.theme_dir].flatMap((folder) => marks(folder, ""));
  const packages = ["package.json", "package-lock.json", "node_modules/.package-lock.json", lockFile].map((file) =>
    mark(join(hexo.base_dir, file)),
  );
  const drafts = String(hexo._showDrafts());
  return checksum(code, process.version, env.env, drafts, inOrder(config), ...packages, ...files);
}

/** Whether no code takes part in the site that may look at anything: the theme's own, or plugins that are not known. */
export function hasOnlyKnownPlugins({ base_dir: folder, theme_script_dir: scripts }: Hexo): boolean {
  return pluginsOf(folder).every((name) => known.has(name)) && !existsSync(scripts);
}

/**
 * Whether what a page shows depends on nothing but what the keys below see: plugins that only add pages do no harm, unless
 * they are the site's own, whose code is in no key.
 */
export function isPredictable({ hexo }: Host): boolean {
  const plugins = pluginsOf(hexo.base_dir);
  return (
    plugins.every((name) => known.has(name) || name.startsWith("hexo-generator-")) &&
    !localPlugins(hexo.base_dir).some((name) => name.startsWith("hexo-generator-")) &&
    foreignLocalsFilters(hexo).length === 0 &&
    !existsSync(hexo.theme_script_dir)
  );
}

/** A hash of all that the content of a post is made by. */
export function contentKey({ hexo, code }: Host): string {
  const packages = ["package.json", "package-lock.json", "node_modules/.package-lock.json"].map((file) =>
    textOf(join(hexo.base_dir, file)),
  );
  return checksum(code, process.version, hexo.env.env, String(hexo._showDrafts()), inOrder(hexo.config), ...packages);
}

/** The settings as a text; plugins add their own in whatever order they happen to be loaded. */
function inOrder(config: object): string {
  return JSON.stringify(config, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Whether every file that the last build wrote is still as it left it. */
export function isInPlace(manifest: Manifest, folder: string): boolean {
  for (const [path, record] of manifest) if (!isIntact(join(folder, path), record)) return false;
  return manifest.size > 0;
}

/** Names of the packages that Hexo loads as plugins. */
function pluginsOf(site: string): string[] {
  return Object.keys(dependenciesOf(site)).filter((name) => /^(?:@[^/]+\/)?hexo-(?!theme-)/.test(name));
}

/** Those that stand in a folder, where they may change under the same version. */
function localPlugins(site: string): string[] {
  const wanted = dependenciesOf(site);
  return pluginsOf(site).filter((name) => /^(?:file|link|workspace):/.test(wanted[name] ?? ""));
}

function dependenciesOf(site: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(site, "package.json"), "utf8");
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Package;
  return { ...dependencies, ...devDependencies };
}

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** What the last build left; undefined where it did not finish, or the record is damaged or of another make. */
export function readFinished(cache: string): Finished | undefined {
  const value = readChecked(join(cache, name));
  return typeof value === "object" && value !== null && "inputs" in value ? (value as Finished) : undefined;
}

export function writeFinished(cache: string, finished: Finished): void {
  writeChecked(join(cache, name), finished);
}

function marks(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = prefix + entry.name;
      return entry.isDirectory()
        ? marks(folder, `${path}/`)
        : [`${path}\0${mark(join(folder, path), entry.isSymbolicLink())}`];
    });
}

function mark(file: string, isLink = false): string {
  const own = lstatSync(file, { throwIfNoEntry: false });
  const target = isLink ? statSync(file, { throwIfNoEntry: false }) : own;
  return target === undefined ? "none" : `${target.size} ${target.mtimeMs} ${target.ino} ${own?.mtimeMs}`;
}
