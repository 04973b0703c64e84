import { rm, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { measure } from "../measure.ts";
import { median } from "../results.ts";
import { scenarios } from "../scenarios.ts";
import type { Prepared } from "../tools/tool.ts";
import type { Pagefind } from "./pagefind.ts";

/** What a search adds to the builds of a site. */
export interface Cost {
  readonly engine: string;
  /** Seconds of processor time beside the build without it; undefined where they cannot be measured. */
  readonly cold: number | undefined;
  readonly edit: number | undefined;
  readonly same: number | undefined;
  /** The build without it. */
  readonly plain: { readonly cold: number | undefined; readonly edit: number | undefined };
  readonly files: number;
  readonly bytes: number;
}

interface Measured {
  /** The same notes without the search and with it. */
  readonly without: Prepared;
  readonly with: Prepared;
  readonly pagefind: Pagefind | undefined;
  /** Folder of Pagefind's index. */
  readonly index: string;
  readonly posts: number;
  readonly runs: number;
}

type Moment = "cold" | "edit" | "same";

const moments = ["cold", "edit", "same"] as const;

/** In turn: a build without search, one with it, and Pagefind over the latter's pages. */
export async function measureCosts({ posts, runs, index, pagefind, ...sites }: Measured): Promise<Cost[]> {
  const took: Record<"without" | "with" | "pagefind", Record<Moment, (number | undefined)[]>> = {
    without: { cold: [], edit: [], same: [] },
    with: { cold: [], edit: [], same: [] },
    pagefind: { cold: [], edit: [], same: [] },
  };
  for (let round = 0; round < runs; round++) {
    for (const moment of moments) {
      for (const name of round % 2 === 0 ? (["without", "with"] as const) : (["with", "without"] as const)) {
        const prepared = sites[name];
        await scenarios[moment](prepared, { count: posts, round });
        took[name][moment].push((await measure(prepared.command, prepared.site)).cpu);
      }
    }
    if (pagefind === undefined) continue;
    await rm(index, { recursive: true, force: true });
    const made = await measure(pagefind.command(join(sites.with.site, sites.with.output), index), sites.with.site);
    for (const moment of moments) took.pagefind[moment].push(made.cpu);
  }
  const plain = { cold: median(took.without.cold), edit: median(took.without.edit) };
  const more = (moment: Moment) => minus(median(took.with[moment]), median(took.without[moment]));
  const own = { cold: more("cold"), edit: more("edit"), same: more("same") };
  return [
    { engine: "lectern", ...own, plain, ...(await sizeOf(join(sites.with.site, sites.with.output, "search"))) },
    ...(pagefind === undefined
      ? []
      : [{ engine: "pagefind", ...ofPagefind(took.pagefind), plain, ...(await sizeOf(index)) }]),
  ];
}

/** It is run again over all pages, whatever changed; where nothing did it need not be. */
function ofPagefind({ cold, edit }: Readonly<Record<Moment, (number | undefined)[]>>) {
  return { cold: median(cold), edit: median(edit), same: 0 };
}

function minus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

async function sizeOf(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
