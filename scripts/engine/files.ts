import { statSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

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

/** Every file below a folder, in the order of their paths; links that lead out of it, or round in a circle, are left out. */
export async function listFiles(folder: string): Promise<FoundFile[]> {
  const top = await realpath(folder).catch(() => undefined);
  if (top === undefined) return [];
  const found: FoundFile[] = [];
  await walk(folder, "", new Set([top]), top, found);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(folder: string, prefix: string, above: ReadonlySet<string>, top: string, found: FoundFile[]) {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const absolute = join(folder, entry.name);
      const path = prefix + entry.name;
      if (entry.isFile()) return found.push(describe(path, absolute));
      if (entry.isDirectory()) return walk(absolute, `${path}/`, above, top, found);
      if (!entry.isSymbolicLink()) return undefined;
      const target = await realpath(absolute).catch(() => undefined);
      if (target === undefined || above.has(target) || !(target + sep).startsWith(top + sep)) return undefined;
      const stats = await stat(target);
      if (stats.isFile()) return found.push(describe(path, absolute));
      return stats.isDirectory() ? walk(absolute, `${path}/`, new Set([...above, target]), top, found) : undefined;
    }),
  );
}

/** One call at a time: a pool of threads takes longer over ten thousand small questions than one thread does. */
function describe(path: string, absolute: string): FoundFile {
  const { mtimeMs, ctimeMs, size, ino } = statSync(absolute);
  return { path, absolute, modified: mtimeMs, size, touched: ctimeMs, mark: `${size} ${mtimeMs} ${ctimeMs} ${ino}` };
}
