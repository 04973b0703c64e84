import type { Git } from "./git.ts";
import type { Tip } from "./tip.ts";

/** What a deploy changes on a remote, by path. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What tells one tree from the tree of a branch's last commit; all of it where there is no branch. */
export async function changesOf(git: Git, tip: Tip | undefined, tree: string): Promise<Changes> {
  const before = tip?.tree ?? (await git(["hash-object", "-t", "tree", "-w", "--stdin"])).trim();
  const fields = (await git(["diff-tree", "-r", "-z", "--no-renames", "--name-status", before, tree])).split("\0");
  const named = (letters: string) => fields.filter((_, at) => at % 2 === 1 && letters.includes(fields[at - 1] ?? "?"));
  return { added: named("A"), changed: named("MT"), removed: named("D") };
}

/** Paths of each kind that are shown at most. */
const few = 20;

/** The changes' paths, a line each, with a sign for what becomes of them. */
export function changesText({ added, changed, removed }: Changes): string[] {
  return [...rows("+", added), ...rows("~", changed), ...rows("-", removed)];
}

function rows(sign: string, paths: readonly string[]): string[] {
  const more = paths.length - few;
  return [...paths.slice(0, few).map((path) => `  ${sign} ${path}`), ...(more > 0 ? [`  ${sign} … ${more}`] : [])];
}

export function countOf({ added, changed, removed }: Changes): number {
  return added.length + changed.length + removed.length;
}
