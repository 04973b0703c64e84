import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { measure, measuresAll } from "./measure.ts";
import { readOptions, type Options } from "./options.ts";
import { summarise, type Sample } from "./results.ts";
import { benchSearch, searchReport } from "./search/run.ts";
import { scenarioNames, scenarios, writePosts } from "./scenarios.ts";
import { table } from "./table.ts";
import { Absent, type Prepared } from "./tools/tool.ts";
import { tools } from "./tools/tools.ts";

/** A tool whose site is there and was built once. */
interface Ready {
  readonly name: string;
  readonly prepared: Prepared;
  /** Pages of its site. */
  readonly pages: number;
}

/** `npm run bench`: builds the same notes with each tool in turn, measures the search beside Pagefind, prints tables, and writes all as JSON. */
async function bench(options: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-bench-"));
  try {
    console.log(`${options.posts} posts, medians of ${options.runs}, Node ${process.versions.node}`);
    if (!measuresAll) console.log("Without GNU time (Debian: apt-get install -y time) only the clock is read.");
    const builds = options.parts.includes("builds") ? await benchBuilds(options, folder) : undefined;
    const search = options.parts.includes("search") ? await benchSearch(folder, options) : undefined;
    if (search !== undefined) console.log(`\n${searchReport(search)}`);
    const file =
      options.json ?? join(import.meta.dirname, "results", `${new Date().toISOString().replace(/[:.]/g, "-")}.json`);
    await mkdir(dirname(file), { recursive: true });
    const { posts, runs } = options;
    await writeFile(file, `${JSON.stringify({ posts, runs, machine, ...builds, search }, null, 1)}\n`);
    console.log(`\n${file}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchBuilds(options: Options, folder: string) {
  const ready = await prepareAll(options, folder);
  const samples = await measureAll(ready, options);
  const results = summarise(samples);
  for (const { name, prepared, pages } of ready) console.log(`- ${name}: ${prepared.version}, ${pages} pages`);
  console.log(`\n${table(results)}`);
  return { tools: ready.map(described), results, samples };
}

const machine = { node: process.versions.node, platform: process.platform, processors: availableParallelism() };

function described({ name, prepared, pages }: Ready) {
  return { name, version: prepared.version, pages };
}

/** Each tool's site is built once before anything is measured: code is compiled and files are in the system's memory. */
async function prepareAll({ posts, tools: names }: Options, folder: string): Promise<Ready[]> {
  const ready: Ready[] = [];
  for (const { name, prepare } of tools.filter((tool) => names.includes(tool.name))) {
    try {
      const site = join(folder, name);
      await mkdir(site);
      const prepared = await prepare(site);
      await mkdir(join(site, prepared.posts), { recursive: true });
      await writePosts(prepared, posts);
      await measure(prepared.command, site);
      ready.push({ name, prepared, pages: await countPages(join(site, prepared.output)) });
    } catch (error) {
      if (!(error instanceof Absent)) throw error;
      console.log(`${name} is left out: ${error.message}.`);
    }
  }
  return ready;
}

/** Round by round, and in each round every tool; each round begins with another tool. */
async function measureAll(ready: readonly Ready[], { posts, runs }: Options): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round < runs; round++) {
    const at = round % Math.max(ready.length, 1);
    for (const { name, prepared } of [...ready.slice(at), ...ready.slice(0, at)]) {
      for (const scenario of scenarioNames) {
        await scenarios[scenario](prepared, { count: posts, round });
        samples.push({ tool: name, scenario, round, ...(await measure(prepared.command, prepared.site)) });
      }
    }
    if (process.stderr.isTTY) console.error(`round ${round + 1} of ${runs}`);
  }
  return samples;
}

/** Pages of a site; those that only lead to another, which Hugo makes for the first page of every list, are none. */
async function countPages(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((file) => file.endsWith(".html"));
  const texts = await Promise.all(pages.map((file) => readFile(join(folder, file), "utf8")));
  return texts.filter((text) => !text.includes('http-equiv="refresh"')).length;
}

try {
  await bench(
    readOptions(
      process.argv.slice(2),
      tools.map(({ name }) => name),
    ),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
