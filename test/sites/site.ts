import { execFile, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const project = join(import.meta.dirname, "..", "..");
const fixtures = join(project, "test", "fixtures", "sites");

/** A whole small site in a folder of its own, built by the real command. */
export interface TestSite {
  readonly folder: string;
  /** Runs `hexo` in the site, as a user would. */
  hexo(...args: string[]): Promise<Run>;
  /** Runs `hexo` with more in its environment. */
  hexoIn(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Run>;
  /** Starts `hexo` in the site and does not wait for its end. */
  start(...args: string[]): ChildProcess;
  read(path: string): Promise<string>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Every file below a folder, sorted. */
  list(folder: string): Promise<string[]>;
  remove(): Promise<void>;
}

export interface Run {
  readonly code: number;
  /** What it printed, both streams, without colours. */
  readonly output: string;
}

/** Packages that this project keeps under other names, so that its own site does not load them as plugins. */
const aliases: Readonly<Record<string, string>> = {
  "hexo-filter-nofollow": "filter-nofollow",
  "hexo-generator-feed": "generator-feed",
  "hexo-generator-index-pin-top": "generator-index-pin-top",
  "hexo-generator-sitemap": "generator-sitemap",
  "hexo-helper-qrcode": "helper-qrcode",
  "hexo-html-minifier": "html-minifier-plugin",
  "hexo-renderer-ejs": "renderer-ejs",
  "hexo-renderer-stylus": "renderer-stylus",
  "hexo-tag-embed": "tag-embed",
};

/**
 * Copies a fixture (`own` is this project's own site) to a new folder with this project's theme and packages. The plugins
 * are this project's and those named, unless the fixture has a package.json of its own; a folder `plugins/NAME` in it is
 * the package NAME.
 */
export async function makeSite(fixture: string, plugins: readonly string[] = []): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-"));
  if (fixture === "own") await copyOwnSite(folder);
  await cp(join(fixtures, fixture), folder, { recursive: true });
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) await writeFile(manifest, JSON.stringify(await packageOf(plugins)));
  await linkThemes(folder);
  await linkPackages(folder, await pluginsOf(folder));
  return siteIn(folder);
}

/** This project's themes, beside the fixture's own where it has some. */
async function linkThemes(folder: string): Promise<void> {
  const [from, to] = [join(project, "themes"), join(folder, "themes")];
  if (!existsSync(to)) return symlink(from, to);
  for (const name of await readdir(from)) await symlink(join(from, name), join(to, name));
}

/** Where the packages stand that the site names and this project has under other names, or the fixture has itself. */
async function pluginsOf(folder: string): Promise<Record<string, string>> {
  const { dependencies } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Dependent;
  const aliased = Object.keys(dependencies).flatMap((name): [string, string][] => {
    const alias = aliases[name];
    return alias === undefined ? [] : [[name, join(project, "node_modules", alias)]];
  });
  const own = join(folder, "plugins");
  const local = existsSync(own) ? await readdir(own) : [];
  return Object.fromEntries([
    ...aliased,
    ...local.map((name): [string, string] => [name, join("..", "plugins", name)]),
  ]);
}

interface Dependent {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** A `node_modules` of links to this project's packages, with some of them elsewhere. */
async function linkPackages(folder: string, others: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(folder, "node_modules"));
  const own = await readdir(join(project, "node_modules"));
  const targets = { ...Object.fromEntries(own.map((name) => [name, join(project, "node_modules", name)])), ...others };
  await Promise.all(
    Object.entries(targets).map(([name, target]) => symlink(target, join(folder, "node_modules", name))),
  );
}

/** A second site like the first, as it stands. */
export async function copySite(site: TestSite): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-"));
  await cp(site.folder, folder, { recursive: true, verbatimSymlinks: true });
  return siteIn(folder);
}

function siteIn(folder: string): TestSite {
  return {
    folder,
    hexo: (...args) => run(folder, args, {}),
    hexoIn: (env, ...args) => run(folder, args, env),
    start: (...args) => spawn(process.execPath, [command, ...args], { cwd: folder, stdio: "ignore" }),
    read: (path) => readFile(join(folder, path), "utf8"),
    write: async (path, content) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    },
    list: async (below) => {
      const entries = await readdir(join(folder, below), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, below).length + 1))
        .sort();
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** A hash of every file below a folder by its path; empty where there is no such folder. */
export async function hashesOf(site: TestSite, folder: string): Promise<Map<string, string>> {
  const files = await site.list(folder).catch(() => []);
  const entries = files.map(async (file): Promise<[string, string]> => {
    const bytes = await readFile(join(site.folder, folder, file));
    return [file, createHash("sha1").update(bytes).digest("hex")];
  });
  return new Map(await Promise.all(entries));
}

/** Gives a site its own copy of the scripts and the theme and changes one file of them. */
export async function changeCode(site: TestSite, path: string, change: (code: string) => string): Promise<void> {
  for (const name of ["themes", "node_modules/hexo-lectern"]) await rm(join(site.folder, name));
  for (const name of ["scripts", "themes", "tsconfig.json"]) {
    await cp(join(project, name), join(site.folder, name), { recursive: true });
  }
  await symlink("../scripts/loader", join(site.folder, "node_modules", "hexo-lectern"));
  await site.write(path, change(await site.read(path)));
}

/** Gives a site its own copy of the theme; the types of what its layouts import stay this project's. */
export async function ownTheme(site: TestSite): Promise<void> {
  await rm(join(site.folder, "themes"));
  for (const name of ["themes", "scripts"]) await cp(join(project, name), join(site.folder, name), { recursive: true });
}

async function copyOwnSite(folder: string): Promise<void> {
  for (const name of ["_config.yml", "source"]) await cp(join(project, name), join(folder, name), { recursive: true });
}

async function packageOf(plugins: readonly string[]): Promise<object> {
  const own: unknown = JSON.parse(await readFile(join(project, "package.json"), "utf8"));
  const { dependencies, hexo } = own as { dependencies: Record<string, string>; hexo: object };
  const extra = Object.fromEntries(plugins.map((name) => [name, "*"]));
  return { name: "site", private: true, hexo, dependencies: { ...dependencies, ...extra } };
}

const command = join(project, "node_modules", "hexo", "bin", "hexo");

function run(folder: string, args: readonly string[], more: Readonly<Record<string, string>>): Promise<Run> {
  const env = { ...process.env, NO_COLOR: "1", ...more };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...args],
      { cwd: folder, env, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        resolve({ code, output: stdout + stderr });
      },
    );
  });
}
