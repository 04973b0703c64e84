import { existsSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { readJournal, removeJournal, writeJournal, type Journal } from "./journal.ts";
import { replaceManifest, stageManifest } from "./manifest.ts";
import { copyTree, moveFile, removeFile, swapFolders } from "./moves.ts";
import { nextFolder, type Changes } from "./staging.ts";

export interface Published {
  readonly written: number;
  readonly removed: number;
}

/**
 * So many files, or this part of the site, are moved one by one, which takes an instant; above it a whole new folder is
 * made beside the old one and takes its place in one step.
 */
const few = 100;
const smallPart = 1 / 4;

/** Puts a staged site in the place of the old one. Files that no build wrote stay. */
export function publish({ changed, gone, files }: Changes, folder: string, cache: string): Published {
  mkdirSync(cache, { recursive: true });
  stageManifest(cache, files);
  if (changed.size > 0 || gone.length > 0) {
    const next = nextFolder(cache);
    const moves = [...changed]
      .filter(([path, staged]) => staged !== join(next, path))
      .map(([path, staged]): [string, string] => [staged, path]);
    const journal: Journal = { moves, removals: gone, total: files.size };
    writeJournal(cache, journal);
    carryOut(journal, folder, cache);
  } else {
    // The same bytes may have been made by other code: the next build is to know that.
    replaceManifest(cache);
  }
  return { written: changed.size, removed: gone.length };
}

/** Finishes what a build that was killed had decided on; every step may have been taken already. */
export function recover(folder: string, cache: string): void {
  const journal = readJournal(cache);
  if (journal !== undefined) carryOut(journal, folder, cache);
}

function carryOut(journal: Journal, folder: string, cache: string): void {
  const { moves, removals } = journal;
  const next = nextFolder(cache);
  if (existsSync(next) || isBigChange(journal, folder)) replaceWhole(journal, folder, next, join(cache, "old"));
  else {
    for (const [staged, path] of moves) moveFile(staged, join(folder, path));
    for (const path of removals) removeFile(folder, path);
  }
  replaceManifest(cache);
  removeJournal(cache);
  for (const name of ["staging", "next", "old"]) rmSync(join(cache, name), { recursive: true, force: true });
}

function isBigChange({ moves, removals, total }: Journal, folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  const most = Math.max(few, total * smallPart);
  return stats === undefined || (stats.isDirectory() && moves.length + removals.length > most);
}

/** Makes the new folder of what stays and what is new, then lets it take the old one's place. */
function replaceWhole({ moves, removals }: Journal, folder: string, next: string, old: string): void {
  if (!existsSync(next) && existsSync(old) && existsSync(folder)) return;
  if (existsSync(folder)) copyTree(folder, next, new Set([...removals, ...moves.map(([, path]) => path)]));
  mkdirSync(next, { recursive: true });
  for (const [staged, path] of moves) moveFile(staged, join(next, path));
  swapFolders(next, folder, old);
}
