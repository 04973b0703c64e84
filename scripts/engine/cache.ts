import { rm } from "node:fs/promises";
import { join } from "node:path";

import type Hexo from "hexo";

/** The Hexo that is at work, and a hash of the code that runs in it. */
export interface Host {
  readonly hexo: Hexo;
  readonly code: string;
}

/** The engine's only folder of its own: git-ignored, safe to delete. */
export function cacheFolder(hexo: Hexo): string {
  return join(hexo.base_dir, ".cache");
}

export function removeCache(hexo: Hexo): Promise<void> {
  return rm(cacheFolder(hexo), { recursive: true, force: true });
}
