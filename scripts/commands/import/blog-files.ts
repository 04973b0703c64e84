import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { compare } from "../../compare.ts";

/** A file of the old blog's source folder. */
export interface BlogFile {
  /** Path from the source folder, with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
}

/** Why a file stays behind. */
export type Left = "link" | "special" | "huge" | "unreadable";

export interface BlogFiles {
  readonly files: readonly BlogFile[];
  readonly left: readonly { readonly path: string; readonly why: Left }[];
}

/** Larger files are none that a repository or a host of pages takes. */
const largest = 100 * 1024 * 1024;

const passed = new Set([".git", ".svn", "node_modules", ".DS_Store", "Thumbs.db"]);

/** Every file below a folder, sorted by path. Links are not followed, wherever they lead. */
export function listBlogFiles(folder: string): BlogFiles {
  const files: BlogFile[] = [];
  const left: { path: string; why: Left }[] = [];
  const waiting = [""];
  for (let at = 0; at < waiting.length; at += 1) {
    const prefix = waiting[at] ?? "";
    for (const name of namesIn(join(folder, prefix), () => left.push({ path: prefix, why: "unreadable" }))) {
      if (passed.has(name)) continue;
      const path = prefix + name;
      const absolute = join(folder, path);
      const stats = lstatSync(absolute);
      if (stats.isDirectory()) waiting.push(`${path}/`);
      else if (stats.isSymbolicLink()) left.push({ path, why: "link" });
      else if (!stats.isFile()) left.push({ path, why: "special" });
      else if (stats.size > largest) left.push({ path, why: "huge" });
      else files.push({ path, absolute, size: stats.size });
    }
  }
  return {
    files: files.toSorted((a, b) => compare(a.path, b.path)),
    left: left.toSorted((a, b) => compare(a.path, b.path)),
  };
}

function namesIn(folder: string, fail: () => void): string[] {
  try {
    return readdirSync(folder);
  } catch {
    fail();
    return [];
  }
}
