import { join } from "node:path";

import type { LibraryPlan } from "./library-plan.ts";
import { readChecked, writeChecked } from "./remember.ts";

const name = "library.json";

/** The plan that the last build made of the same library; undefined where it was another, or the file is damaged. */
export function readPlan(cache: string, key: string): LibraryPlan | undefined {
  const kept = readChecked(join(cache, name)) as readonly [key: string, plan: LibraryPlan] | undefined;
  return kept?.[0] === key ? kept[1] : undefined;
}

/** Replaces the plan, in one step. */
export function writePlan(cache: string, key: string, plan: LibraryPlan): void {
  writeChecked(join(cache, name), [key, plan]);
}
