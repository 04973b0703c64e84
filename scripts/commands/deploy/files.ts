import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Git } from "./git.ts";
import { DeployProblem } from "./problems.ts";
import { isTable, type TargetOptions } from "./targets.ts";

/** Path in the pushed tree to the file that stands there. */
export type Files = ReadonlyMap<string, string>;

export interface Folders {
  readonly base: string;
  readonly public: string;
}

/**
 * What a target takes: all of `public/`, dot files too, and the folders of `extend_dirs` under their names but for what
 * git ignores. `ignore_hidden` and `ignore_pattern` leave names out, for all folders or for one each.
 */
export async function filesFor(options: TargetOptions, folders: Folders, git: Git): Promise<Files> {
  const files = new Map<string, string>();
  for (const path of filesBelow(folders.public, leavesOut(options, "public"))) {
    files.set(path, join(folders.public, path));
  }
  const extend = options["extend_dirs"];
  const extended: unknown[] = Array.isArray(extend) ? extend : extend ? [extend] : [];
  for (const folder of extended.map(String)) {
    const root = join(folders.base, folder);
    if (!existsSync(root)) throw new DeployProblem("folder-missing", { folder });
    const out = leavesOut(options, folder);
    for (const path of await unignored(git, root)) {
      if (!path.split("/").some(out))
        files.set(join(folder, path).replaceAll("\\", "/").replace(/^\//, ""), join(root, path));
    }
  }
  return files;
}

/** Whether a file or folder of that name is left out. */
function leavesOut(options: TargetOptions, folder: string): (name: string) => boolean {
  const hidden = forFolder(options["ignore_hidden"], folder);
  const pattern = forFolder(options["ignore_pattern"], folder);
  const matcher = typeof pattern === "string" && pattern !== "" ? new RegExp(pattern) : undefined;
  return (name) => name === ".git" || (hidden === true && name.startsWith(".")) || matcher?.test(name) === true;
}

function forFolder(option: unknown, folder: string): unknown {
  return isTable(option) ? option[folder] : option;
}

/** Every file below a folder, with slashes; what a link leads to stands in its place. */
function* filesBelow(folder: string, isOut: (name: string) => boolean, prefix = ""): Generator<string> {
  for (const name of readdirSync(folder)) {
    if (isOut(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesBelow(path, isOut, `${prefix}${name}/`);
    else yield prefix + name;
  }
}

/** Files that no .gitignore leaves out; a repository within is not entered. */
async function unignored(git: Git, root: string): Promise<string[]> {
  const wish = { env: { GIT_INDEX_FILE: join(root, ".no-index") } };
  const listed = await git(
    [`--work-tree=${root}`, "-C", root, "ls-files", "-z", "--others", "--exclude-standard"],
    wish,
  );
  return listed.split("\0").filter((path) => path !== "" && !path.endsWith("/"));
}
