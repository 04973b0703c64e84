import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const project = join(import.meta.dirname, "..", "..");
const fixtures = join(project, "test", "fixtures", "sites");

/** A whole small site in a folder of its own, built by the real command. */
export interface TestSite {
  readonly folder: string;
  /** Runs `hexo` in the site, as a user would. */
  hexo(...args: string[]): Promise<Run>;
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

/** Copies a fixture to a new folder and gives it this project's theme, plugins and packages. */
export async function makeSite(fixture: string, plugins: readonly string[] = []): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-"));
  await cp(join(fixtures, fixture), folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify(await packageOf(plugins)));
  await symlink(join(project, "node_modules"), join(folder, "node_modules"));
  await symlink(join(project, "themes"), join(folder, "themes"));
  return {
    folder,
    hexo: (...args) => run(folder, args),
    read: (path) => readFile(join(folder, path), "utf8"),
    write: (path, content) => writeFile(join(folder, path), content),
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

async function packageOf(plugins: readonly string[]): Promise<object> {
  const own: unknown = JSON.parse(await readFile(join(project, "package.json"), "utf8"));
  const { dependencies, hexo } = own as { dependencies: Record<string, string>; hexo: object };
  const extra = Object.fromEntries(plugins.map((name) => [name, "*"]));
  return { name: "site", private: true, hexo, dependencies: { ...dependencies, ...extra } };
}

function run(folder: string, args: readonly string[]): Promise<Run> {
  const command = [join(project, "node_modules", "hexo", "bin", "hexo"), ...args];
  const env = { ...process.env, NO_COLOR: "1" };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : error === null ? 0 : 1;
      resolve({ code, output: stdout + stderr });
    });
  });
}
