import { statSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

import micromatch from "micromatch";

/** A file below a folder. */
export interface FoundFile {
  /** Path from the folder, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** When its text last changed, in milliseconds since 1970. */
  readonly modified: number;
  readonly size: number;
  /** When anything of it last changed, in milliseconds since 1970; no program can set this back. */
  readonly touched: number;
  /** Changes with every change of the file: size, times and inode in one text. */
  readonly mark: string;
}

/** Whether a file or a folder, by its absolute path, is not even looked at. */
export type IsIgnored = (absolute: string) => boolean;

/** Hexo's `ignore`: patterns of absolute paths. */
export function ignoring(patterns: readonly string[]): IsIgnored {
  return (absolute) => patterns.length > 0 && micromatch.isMatch(absolute, [...patterns]);
}

/** Every file below a folder, in the order of their paths; links that lead out of it, or round in a circle, are left out. */
export async function listFiles(folder: string, isIgnored: IsIgnored): Promise<FoundFile[]> {
  const top = await realpath(folder).catch(() => undefined);
  if (top === undefined) return [];
  const found: FoundFile[] = [];
  if (!isIgnored(folder)) await walk({ folder, prefix: "", above: new Set([top]) }, { top, isIgnored, found });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Branch {
  readonly folder: string;
  readonly prefix: string;
  /** Where the folders above it really stand, and itself. */
  readonly above: ReadonlySet<string>;
}

interface Walk {
  readonly top: string;
  readonly isIgnored: IsIgnored;
  readonly found: FoundFile[];
}

async function walk({ folder, prefix, above }: Branch, all: Walk): Promise<void> {
  const { top, isIgnored, found } = all;
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const absolute = join(folder, entry.name);
      const path = prefix + entry.name;
      if (isIgnored(absolute)) return undefined;
      if (entry.isFile()) return found.push(describe(path, absolute));
      if (entry.isDirectory()) return walk({ folder: absolute, prefix: `${path}/`, above }, all);
      if (!entry.isSymbolicLink()) return undefined;
      const target = await realpath(absolute).catch(() => undefined);
      if (target === undefined || above.has(target) || !(target + sep).startsWith(top + sep)) return undefined;
      const stats = await stat(target);
      if (stats.isFile()) return found.push(describe(path, absolute));
      const branch = { folder: absolute, prefix: `${path}/`, above: new Set([...above, target]) };
      return stats.isDirectory() ? walk(branch, all) : undefined;
    }),
  );
}

/** A file as it is now; undefined where there is none. */
export function findFile(path: string, absolute: string): FoundFile | undefined {
  return statSync(absolute, { throwIfNoEntry: false })?.isFile() === true ? describe(path, absolute) : undefined;
}

/** One call at a time: a pool of threads takes longer over ten thousand small questions than one thread does. */
function describe(path: string, absolute: string): FoundFile {
  const { mtimeMs, ctimeMs, size, ino } = statSync(absolute);
  return { path, absolute, modified: mtimeMs, size, touched: ctimeMs, mark: `${size} ${mtimeMs} ${ctimeMs} ${ino}` };
}
