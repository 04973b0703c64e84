import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { isIntact, type FileRecord, type MadeBy, type Manifest } from "./manifest.ts";
import { createWriter } from "./writer.ts";

/** The next site, gathered beside the one in place: only files that differ from it are written. */
export interface Staging {
  /** Adds a file of the next site. */
  put(path: string, content: string | Uint8Array, made?: MadeBy): void;
  /** Settles when there is room for more; undefined where there is. */
  room(): Promise<void> | undefined;
  /** Adds a file that stands in place with the bytes it should have; false where it was cut, edited or removed since. */
  keep(path: string): boolean;
  /** Says what a file was made by, once that is known. */
  setMade(path: string, made: MadeBy): void;
  /** What the next site differs in, once every file is written. */
  finish(): Promise<Changes>;
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

export interface StagingRules {
  /** The site in place; nothing in it is touched. */
  readonly folder: string;
  readonly cache: string;
  readonly manifest: Manifest;
  /** The script that writes files, `loader/write-files.cjs`. */
  readonly writerFile: string;
}

/**
 * Opens an empty staging folder. Where there is no site in place yet, the files are staged as they will stand; otherwise
 * one beside the other, under numbers.
 */
export function openStaging({ folder, cache, manifest, writerFile }: StagingRules): Staging {
  const area = join(cache, "staging");
  const next = nextFolder(cache);
  for (const left of [area, next]) rmSync(left, { recursive: true, force: true });
  const isFirst = !existsSync(folder) || readdirSync(folder).length === 0;
  const writer = createWriter(writerFile);
  const files = new Map<string, FileRecord>();
  const made = new Map<string, MadeBy>();
  let count = 0;
  return {
    put: (path, content, by) => {
      const staged = isFirst ? join(next, path) : join(area, String(count++));
      if (by !== undefined) made.set(path, by);
      writer.write({ path, content, staged, known: manifest.get(path), target: join(folder, path) });
    },
    room: () => writer.room(),
    keep: (path) => {
      const known = manifest.get(path);
      if (known === undefined || !isIntact(join(folder, path), known)) return false;
      files.set(path, known);
      return true;
    },
    setMade: (path, by) => {
      made.set(path, by);
    },
    finish: async () => {
      const changed = new Map<string, string>();
      for (const { path, staged, record } of await writer.finish()) {
        if (staged !== undefined) changed.set(path, staged);
        files.set(path, { ...record, made: made.get(path) });
      }
      return { changed, files, gone: [...manifest.keys()].filter((path) => !files.has(path)) };
    },
  };
}
