import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { makeNote } from "../corpus/note.ts";
import { measure } from "../measure.ts";
import type { Options } from "../options.ts";
import { writePosts } from "../scenarios.ts";
import { prepareLectern } from "../tools/lectern.ts";
import { Absent, type Prepared } from "../tools/tool.ts";
import { measureCosts, type Cost } from "./cost.ts";
import type { Engine } from "./engine.ts";
import { lecternEngine } from "./lectern.ts";
import { findPagefind, pagefindEngine, type Pagefind } from "./pagefind.ts";
import { makeQueries } from "./queries.ts";
import { scoreEngine, type Answer, type Quality } from "./score.ts";
import { costTable, qualityTable } from "./tables.ts";
import { textOf } from "./text.ts";

export interface SearchResults {
  readonly engines: readonly string[];
  readonly quality: readonly Quality[];
  readonly costs: readonly Cost[];
}

/** Lectern's search beside Pagefind's, over the same pages of the same notes: what they find, load and cost. */
export async function benchSearch(folder: string, { posts, runs, queries }: Options): Promise<SearchResults> {
  const pagefind = await findPagefind().catch((error: unknown) => {
    if (!(error instanceof Absent)) throw error;
    console.log(`Pagefind is left out: ${error.message}.`);
    return undefined;
  });
  const sites = { without: await prepare(folder, false, posts), with: await prepare(folder, true, posts) };
  const index = join(folder, "pagefind");
  const output = join(sites.with.site, sites.with.output);
  if (pagefind !== undefined) await measure(pagefind.command(output, index), folder);
  const engines = await enginesOf(sites.with, pagefind, index);
  const quality = await measureQuality(engines, posts, queries);
  const costs = await measureCosts({ ...sites, pagefind, index, posts, runs });
  return { engines: engines.map(({ version }) => version), quality, costs };
}

/** What the results say, for people. */
export function searchReport({ engines, quality, costs }: SearchResults): string {
  return [`Search: ${engines.join(", ")}`, qualityTable(quality), costTable(costs)].join("\n\n");
}

/** A site with the notes, built once. */
async function prepare(folder: string, search: boolean, posts: number): Promise<Prepared> {
  const site = join(folder, search ? "with-search" : "without-search");
  await mkdir(site);
  const prepared = await prepareLectern(site, { search });
  await mkdir(join(site, prepared.posts), { recursive: true });
  await writePosts(prepared, posts);
  await measure(prepared.command, site);
  return prepared;
}

async function enginesOf({ site, output, version }: Prepared, pagefind: Pagefind | undefined, index: string) {
  const own = lecternEngine(join(site, output), version);
  return pagefind === undefined ? [own] : [own, await pagefindEngine(index, pagefind.version)];
}

async function measureQuality(engines: readonly Engine[], posts: number, each: number): Promise<Quality[]> {
  const notes = Array.from({ length: posts }, (_, number) => textOf(makeNote(number)));
  const asked = makeQueries(notes, each);
  const qualities: Quality[] = [];
  for (const { name, ask } of engines) {
    const answers: Answer[] = [];
    for (const { text } of asked) answers.push(await ask(text));
    qualities.push(...scoreEngine(name, asked, answers, notes));
  }
  return qualities;
}
