import { execFile } from "node:child_process";
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

/** Copies a fixture (`own` is this project's own site) to a new folder with this project's theme, plugins and packages. */
export async function makeSite(fixture: string, plugins: readonly string[] = []): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-"));
  if (fixture === "own") await copyOwnSite(folder);
  await cp(join(fixtures, fixture), folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify(await packageOf(plugins)));
  await symlink(join(project, "node_modules"), join(folder, "node_modules"));
  await symlink(join(project, "themes"), join(folder, "themes"));
  return siteIn(folder);
}

function siteIn(folder: string): TestSite {
  return {
    folder,
    hexo: (...args) => run(folder, args, {}),
    hexoIn: (env, ...args) => run(folder, args, env),
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
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Gives a site its own copy of the scripts and the theme and changes one file of them. */
export async function changeCode(site: TestSite, path: string, change: (code: string) => string): Promise<void> {
  await rm(join(site.folder, "themes"));
  await rm(join(site.folder, "node_modules"));
  for (const name of ["scripts", "themes", "tsconfig.json"]) {
    await cp(join(project, name), join(site.folder, name), { recursive: true });
  }
  await mkdir(join(site.folder, "node_modules"));
  for (const name of await readdir(join(project, "node_modules"))) {
    const target = name === "hexo-lectern" ? "../scripts/loader" : join(project, "node_modules", name);
    await symlink(target, join(site.folder, "node_modules", name));
  }
  await site.write(path, change(await site.read(path)));
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

function run(folder: string, args: readonly string[], more: Readonly<Record<string, string>>): Promise<Run> {
  const command = [join(project, "node_modules", "hexo", "bin", "hexo"), ...args];
  const env = { ...process.env, NO_COLOR: "1", ...more };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ code, output: stdout + stderr });
    });
  });
}
