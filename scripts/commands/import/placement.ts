import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";

import { hasCode } from "../../engine/errors.ts";

/** A file that is to stand in the site: a copy of another, or a text. */
export interface Placed {
  /** Path from the site's folder, with `/`. */
  readonly path: string;
  readonly content: { readonly copyOf: string } | { readonly text: string };
}

export interface Placement {
  /** Not there yet. */
  readonly fresh: readonly Placed[];
  /** There already, with the same bytes. */
  readonly same: readonly string[];
  /** There already, and another; or behind a link that leads out of the site. */
  readonly taken: readonly string[];
}

/** Compares what is to be placed with what is there. */
export function planPlacement(site: string, files: readonly Placed[]): Placement {
  const fresh: Placed[] = [];
  const same: string[] = [];
  const taken: string[] = [];
  for (const file of files) {
    const target = join(site, file.path);
    if (!isWithin(site, target)) taken.push(file.path);
    else if (!isThere(target)) fresh.push(file);
    else if (holdsSame(target, file)) same.push(file.path);
    else taken.push(file.path);
  }
  return { fresh, same, taken };
}

const prefix = "import-";

/**
 * Puts files into the site. All of them are first copied into a folder of the cache, so that whatever fails or is ended
 * meanwhile leaves the site as it was; then each takes its place whole, and never another's.
 */
export function placeFiles(site: string, cache: string, files: readonly Placed[]): void {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (name.startsWith(prefix)) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const staging = mkdtempSync(join(cache, prefix));
  try {
    for (const [at, { content }] of files.entries()) {
      const staged = join(staging, String(at));
      if ("text" in content) writeFileSync(staged, content.text);
      else copyWithTimes(content.copyOf, staged);
    }
    for (const [at, { path }] of files.entries()) {
      const target = join(site, path);
      mkdirSync(dirname(target), { recursive: true });
      if (!isWithin(site, target)) throw new Error(`${path} leads out of the site`);
      putInPlace(join(staging, String(at)), target);
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function copyWithTimes(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
}

/** A second name for the staged file, which fails where the name is taken; not every file system knows such names. */
function putInPlace(staged: string, target: string): void {
  try {
    linkSync(staged, target);
  } catch (error) {
    if (!hasCode(error, "EPERM", "ENOTSUP", "ENOSYS", "EMLINK", "EXDEV")) throw error;
    if (isThere(target)) throw new Error(`${target} is there already`, { cause: error });
    renameSync(staged, target);
  }
}

/** Whether a path, or the nearest folder above it that exists, really stands in the site. */
function isWithin(site: string, target: string): boolean {
  let folder = dirname(target);
  while (!existsSync(folder)) folder = dirname(folder);
  return (realpathSync(folder) + sep).startsWith(realpathSync(site) + sep);
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function holdsSame(target: string, { content }: Placed): boolean {
  const stats = lstatSync(target);
  if (!stats.isFile()) return false;
  if ("text" in content) return readFileSync(target, "utf8") === content.text;
  return stats.size === statSync(content.copyOf).size && readFileSync(target).equals(readFileSync(content.copyOf));
}
