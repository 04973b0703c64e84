import { createHash } from "node:crypto";
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

import { isIntact, type FileRecord, type MadeBy, type Manifest } from "./manifest.ts";

/** The next site, gathered beside the one in place: only files that differ from it are written. */
export interface Staging {
  /** Adds a file of the next site. */
  put(path: string, bytes: Uint8Array, made?: MadeBy): void;
  /** Adds a file that stands in place with the bytes it should have; false where it was cut, edited or removed since. */
  keep(path: string): boolean;
  /** Says what a file was made by, once that is known. */
  setMade(path: string, made: MadeBy): void;
  /** What the next site differs in. */
  changes(): Changes;
}

export interface Changes {
  /** Path in the site to the staged file that is to stand there. */
  readonly changed: ReadonlyMap<string, string>;
  /** Paths that an earlier build wrote and the next site has no more. */
  readonly gone: readonly string[];
  /** Hash and size of every file of the next site. */
  readonly files: ReadonlyMap<string, FileRecord>;
}

/** The folder a whole new site is made in before it takes the old one's place. */
export function nextFolder(cache: string): string {
  return join(cache, "next");
}

/**
 * Opens an empty staging folder. Nothing in `folder`, the site in place, is touched. Where there is no site in place yet,
 * the files are staged as they will stand; otherwise one beside the other, under numbers.
 */
export function openStaging(folder: string, cache: string, manifest: Manifest): Staging {
  const area = join(cache, "staging");
  const next = nextFolder(cache);
  for (const left of [area, next]) rmSync(left, { recursive: true, force: true });
  const isFirst = !existsSync(folder) || readdirSync(folder).length === 0;
  const changed = new Map<string, string>();
  const files = new Map<string, FileRecord>();
  const write = createWriter();
  return {
    put: (path, bytes, made) => {
      const hash = createHash("sha1").update(bytes).digest("base64url");
      const known = manifest.get(path);
      if (known !== undefined && known.hash === hash && isIntact(join(folder, path), known)) {
        files.set(path, { ...known, made });
        return;
      }
      const staged = isFirst ? join(next, path) : join(area, String(changed.size));
      changed.set(path, staged);
      files.set(path, { hash, ...write(staged, bytes), made });
    },
    keep: (path) => {
      const known = manifest.get(path);
      if (known === undefined || !isIntact(join(folder, path), known)) return false;
      files.set(path, known);
      return true;
    },
    setMade: (path, made) => {
      const record = files.get(path);
      if (record !== undefined) files.set(path, { ...record, made });
    },
    changes: () => ({ changed, files, gone: [...manifest.keys()].filter((path) => !files.has(path)) }),
  };
}

/** Writes files, making each folder once, and gives the marks by which a later change of the file is seen. */
function createWriter() {
  const folders = new Set<string>();
  return (file: string, bytes: Uint8Array): Pick<FileRecord, "size" | "modified" | "inode"> => {
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const handle = openSync(file, "w");
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      const { size, mtimeMs, ino } = fstatSync(handle);
      return { size, modified: mtimeMs, inode: ino };
    } finally {
      closeSync(handle);
    }
  };
}
