import { rm } from "node:fs/promises";
import { join } from "node:path";

import type Hexo from "hexo";

/** The project's code as the loader compiled it. */
export interface Code {
  /** A hash of the scripts, their packages and Node. */
  readonly code: string;
  readonly store: Store;
  /** The script that writes files, `loader/write-files.cjs`. */
  readonly writerFile: string;
  /** Source maps by the file that a bundle is said to stand in, as JSON; read when a stack is printed. */
  readonly maps: Map<string, () => string | undefined>;
}

/** What was compiled from the project's code alone, kept with the installed packages; damaged files read as absent. */
interface Store {
  readonly read: (name: string, key: string) => Buffer | undefined;
  readonly keep: (name: string, key: string, content: string | Uint8Array) => void;
}

/** The Hexo that is at work, and the code that runs in it. */
export interface Host extends Code {
  readonly hexo: Hexo;
}

/** The engine's only folder of its own: git-ignored, safe to delete. */
export function cacheFolder(hexo: Hexo): string {
  return join(hexo.base_dir, ".cache");
}

export function removeCache(hexo: Hexo): Promise<void> {
  return rm(cacheFolder(hexo), { recursive: true, force: true });
}
