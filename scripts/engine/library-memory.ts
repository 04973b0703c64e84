import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { LibraryPlan } from "./library-plan.ts";
import { checksum } from "./remember.ts";

const name = "library.bin";

type Index = Omit<LibraryPlan, "around"> & { readonly sizes: readonly number[] };

/** The plan that the last build made of the same library; undefined where it was another, or the file is damaged. */
export function readPlan(cache: string, key: string): LibraryPlan | undefined {
  try {
    const bytes = readFileSync(join(cache, name));
    const end = bytes.indexOf(10);
    const [made, sum, length] = JSON.parse(bytes.toString("utf8", 0, end)) as [string, string, number];
    if (made !== key) return undefined;
    const rest = bytes.subarray(end + 1);
    if (checksum(rest) !== sum) return undefined;
    const { sizes, ...plan } = JSON.parse(rest.toString("utf8", 0, length)) as Index;
    let at = length;
    return { ...plan, around: sizes.map((size) => rest.subarray(at, (at += size))) };
  } catch {
    return undefined;
  }
}

/** Replaces the plan, in one step. */
export function writePlan(cache: string, key: string, { around, ...plan }: LibraryPlan): void {
  const index = Buffer.from(JSON.stringify({ ...plan, sizes: around.map(({ length }) => length) } satisfies Index));
  const rest = Buffer.concat([index, ...around]);
  const draft = join(cache, `${name}.new`);
  writeFileSync(draft, `${JSON.stringify([key, checksum(rest), index.length])}\n`);
  writeFileSync(draft, rest, { flag: "a" });
  renameSync(draft, join(cache, name));
}
