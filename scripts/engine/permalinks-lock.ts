import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { droppedPermalinks, lockFile, lockText, lockedPaths } from "../check/permalinks.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Site } from "./site.ts";

/** Published addresses that the next site would drop; none where the site has no lock file. */
export function checkPermalinks(folder: string, has: (path: string) => boolean): Diagnostic[] {
  const text = readLock(folder);
  return text === undefined ? [] : droppedPermalinks(text, has);
}

/** Adds the addresses of the site's posts and pages to those that were published before. */
export function writeLock(folder: string, { posts, pages }: Site): number {
  const paths = [...posts, ...pages].map(({ document }) => document.path).filter((path) => path !== "404.html");
  const whole = paths.map((path) => (path === "" || path.endsWith("/") ? `${path}index.html` : path));
  const text = lockText([...lockedPaths(readLock(folder) ?? ""), ...whole]);
  writeFileSync(join(folder, lockFile), text);
  return lockedPaths(text).length;
}

export function hasLock(folder: string): boolean {
  return existsSync(join(folder, lockFile));
}

function readLock(folder: string): string | undefined {
  return hasLock(folder) ? readFileSync(join(folder, lockFile), "utf8") : undefined;
}
