import { createHash } from "node:crypto";
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { isIntact, type FileRecord, type Manifest } from "./manifest.ts";

/** The next site, gathered beside the one in place: only files that differ from it are written. */
export interface Staging {
  /** Adds a file of the next site. */
  put(path: string, bytes: Uint8Array): void;
  /** Adds a file that is known to be in place already with the bytes it should have. */
  keep(path: string): void;
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

/** Opens an empty staging folder. Nothing in `folder`, the site in place, is touched. */
export function openStaging(folder: string, cache: string, manifest: Manifest): Staging {
  const area = join(cache, "staging");
  rmSync(area, { recursive: true, force: true });
  const changed = new Map<string, string>();
  const files = new Map<string, FileRecord>();
  return {
    put: (path, bytes) => {
      const hash = createHash("sha1").update(bytes).digest("base64url");
      const known = manifest.get(path);
      if (known !== undefined && known.hash === hash && isIntact(join(folder, path), known)) {
        files.set(path, known);
        return;
      }
      if (changed.size === 0) mkdirSync(area, { recursive: true });
      const staged = join(area, String(changed.size));
      writeFileSync(staged, bytes);
      changed.set(path, staged);
      files.set(path, { hash, ...stampOf(staged) });
    },
    keep: (path) => {
      const known = manifest.get(path);
      if (known !== undefined) files.set(path, known);
    },
    changes: () => ({ changed, files, gone: [...manifest.keys()].filter((path) => !files.has(path)) }),
  };
}

function stampOf(file: string) {
  const { size, mtimeMs, ino } = statSync(file);
  return { size, modified: mtimeMs, inode: ino };
}
