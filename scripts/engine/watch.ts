import { readdirSync, realpathSync, statSync, watch, type FSWatcher } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Folders to look at: whole trees, and single folders of which only some files matter. */
export interface Watched {
  readonly trees: readonly string[];
  readonly files: readonly { readonly folder: string; readonly matters: (name: string) => boolean }[];
}

/** Milliseconds of quiet after a change before it is told: editors write a file in several steps. */
const quiet = 25;

/** Milliseconds for which an empty file is not believed. */
const patience = 500;

/** Files that editors and desktops leave for a moment or for themselves. */
const passing = /^(?:\.#.*|#.*#|.*~|\..*\.sw[a-z]|4913|\.DS_Store|.*\.(?:tmp|crswap))$/;

/**
 * Calls back with the paths of files that changed, appeared or went, until it is told to stop. Folders are watched one by
 * one: Node's own recursion keeps a watcher for every single file on Linux, which takes longer than to load the site.
 */
export function watchFiles(
  { trees, files }: Watched,
  onChange: (paths: ReadonlySet<string>) => void,
  onError: (error: Error) => void,
): () => void {
  const folders = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const tell = (path: string) => {
    if (passing.test(basename(path))) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(settle, quiet, 0);
  };

  /** A file that is empty is most likely about to be written: editors empty it first. */
  const settle = (waited: number) => {
    if (waited < patience && [...changed].some(isEmpty)) {
      timer = setTimeout(settle, quiet, waited + quiet);
      return;
    }
    const told = changed;
    changed = new Set();
    onChange(told);
  };

  const open = (folder: string, onName: (name: string) => void) => {
    const inode = inodeOf(folder);
    if (inode === undefined || folders.get(folder)?.inode === inode) return false;
    folders.get(folder)?.watcher.close();
    try {
      const watcher = watch(folder, (_event, name) => onName(name ?? ""));
      watcher.on("error", onError);
      folders.set(folder, { watcher, inode });
      return true;
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  };

  const openTree = (folder: string, isNew: boolean) => {
    const opened = open(folder, (name) => {
      const path = join(folder, name);
      if (isFolder(path)) openTree(path, true);
      else tell(path);
    });
    if (!opened) return;
    for (const path of entriesOf(folder)) {
      if (isFolder(path) && !isAbove(path)) openTree(path, isNew);
      else if (isNew) tell(path);
    }
  };

  for (const tree of trees) openTree(tree.replace(/[\\/]+$/, ""), false);
  for (const { folder, matters } of files) {
    open(folder.replace(/[\\/]+$/, ""), (name) => {
      if (matters(name)) tell(join(folder, name));
    });
  }
  return () => {
    clearTimeout(timer);
    for (const { watcher } of folders.values()) watcher.close();
    folders.clear();
  };
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name !== ".git" && name !== "node_modules")
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function inodeOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}

function isEmpty(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === 0;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether a link leads back to a folder that it stands in. */
function isAbove(path: string): boolean {
  return (realpathSync(dirname(path)) + "/").startsWith(`${realpathSync(path)}/`);
}
