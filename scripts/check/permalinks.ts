import { diagnose, type Diagnostic } from "../diagnostic.ts";

/** Name of the file, in the site's folder, that remembers every address the site was published with. */
export const lockFile = "permalinks.lock";

const comment =
  "# Addresses this site was published with. A build that would drop one fails; see docs/checks.md#permalink-dropped.";

/** Text of the lock file for addresses given as paths in the site, one a line, sorted. */
export function lockText(paths: Iterable<string>): string {
  const sorted = [...new Set(paths)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return `${[comment, ...sorted].join("\n")}\n`;
}

/** The paths that a lock file remembers. */
export function lockedPaths(text: string): string[] {
  return rowsOf(text).map(({ path }) => path);
}

/** Remembered addresses that the next site has no file for. */
export function droppedPermalinks(text: string, has: (path: string) => boolean): Diagnostic[] {
  return rowsOf(text)
    .filter(({ path }) => !has(path))
    .map(({ path, line }) => diagnose("permalink-dropped", { path: lockFile, line, column: 1 }, { permalink: path }));
}

function rowsOf(text: string): { path: string; line: number }[] {
  return text.split(/\r?\n/).flatMap((row, at) => {
    const path = row.trim();
    return path === "" || path.startsWith("#") ? [] : [{ path, line: at + 1 }];
  });
}
