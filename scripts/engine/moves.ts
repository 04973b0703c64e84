import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { hasCode } from "./errors.ts";

/** Moves a file to its place, over what stands there; one that is gone was moved already. */
export function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(from)) return;
    if (hasCode(error, "ENOENT", "ENOTDIR", "EISDIR", "ENOTEMPTY")) clearWay(to);
    else if (!hasCode(error, "EXDEV")) throw error;
    else return copyAcross(from, to);
    renameSync(from, to);
  }
}

/** Makes the folders above a path, where one was a file before, and removes a folder that stands where the file is to be. */
function clearWay(path: string): void {
  for (let above = dirname(path); above !== dirname(above); above = dirname(above)) {
    const stats = statSync(above, { throwIfNoEntry: false });
    if (stats?.isDirectory()) break;
    rmSync(above, { force: true });
  }
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { recursive: true, force: true });
}

/** On another file system a rename cannot be: the file is copied beside its place first. */
function copyAcross(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const beside = `${to}.lectern-new`;
  copyFileSync(from, beside);
  renameSync(beside, to);
  rmSync(from, { force: true });
}

/** Removes a file below a folder, and the folders above it that it leaves empty. */
export function removeFile(folder: string, path: string): void {
  try {
    unlinkSync(join(folder, path));
    for (let above = dirname(path); above !== "."; above = dirname(above)) rmdirSync(join(folder, above));
  } catch (error) {
    if (!hasCode(error, "ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR", "EISDIR")) throw error;
  }
}

/** Makes a second tree of the same files, without those at the given paths; files are shared, not copied, where that can be. */
export function copyTree(from: string, to: string, without: ReadonlySet<string>, prefix = ""): void {
  for (const entry of readdirSync(join(from, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (without.has(path)) continue;
    if (entry.isDirectory()) copyTree(from, to, without, `${path}/`);
    else copyEntry(join(from, path), join(to, path), entry.isSymbolicLink());
  }
}

function copyEntry(from: string, to: string, isLink: boolean): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    if (isLink) symlinkSync(readlinkSync(from), to);
    else linkSync(from, to);
  } catch (error) {
    if (hasCode(error, "EEXIST")) return;
    copyFileSync(from, to);
  }
}

/** Lets `next` take the place of `folder`, which is kept as `old`; each step is skipped where it was taken already. */
export function swapFolders(next: string, folder: string, old: string): void {
  if (existsSync(folder)) {
    rmSync(old, { recursive: true, force: true });
    try {
      renameSync(folder, old);
    } catch (error) {
      if (!hasCode(error, "EXDEV", "EBUSY", "EPERM", "EACCES")) throw error;
      return moveOver(next, folder);
    }
  }
  if (existsSync(next)) renameSync(next, folder);
}

/** A folder that cannot be renamed (a mount, another file system) gets the new files one by one. */
function moveOver(next: string, folder: string): void {
  for (const entry of readdirSync(next, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const from = join(entry.parentPath, entry.name);
    moveFile(from, join(folder, from.slice(next.length + 1)));
  }
}
