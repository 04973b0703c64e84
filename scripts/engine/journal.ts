import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What is still to do once a new site is decided on. It stands on disk from the decision to the end, so that a build
 * that was killed in between is finished by the next one.
 */
export interface Journal {
  /** Staged file and the path in the site it is to stand at. */
  readonly moves: readonly (readonly [staged: string, path: string])[];
  /** Paths in the site that go. */
  readonly removals: readonly string[];
  /** How many files the new site has; their record is staged. */
  readonly total: number;
}

const name = "publish.json";

export function writeJournal(cache: string, journal: Journal): void {
  const draft = join(cache, `${name}.new`);
  writeFileSync(draft, JSON.stringify(journal));
  renameSync(draft, join(cache, name));
}

/** The journal of a build that did not end; it was written in one step, so it is whole where it is there. */
export function readJournal(cache: string): Journal | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(cache, name), "utf8"));
    return isJournal(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function removeJournal(cache: string): void {
  rmSync(join(cache, name), { force: true });
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== "object" || value === null) return false;
  const { moves, removals, total } = value as Partial<Journal>;
  return Array.isArray(moves) && Array.isArray(removals) && typeof total === "number";
}
