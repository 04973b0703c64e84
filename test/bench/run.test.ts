import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import type { SearchResults } from "../../bench/search/run.ts";

const project = join(import.meta.dirname, "..", "..");
const captions = ["cold", "nothing changed", "one post edited", "newest post added"];

/** Hugo is measured where it is installed; stock Hexo would be fetched, which no test does. */
test("npm run bench: the table has a row for every tool and scenario, and the JSON says the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lectern-bench-test-"));
  try {
    const json = join(folder, "results.json");
    const args = ["--posts", "20", "--runs", "1", "--parts", "builds", "--tools", "lectern,hugo", "--json", json];
    const { stdout } = await bench(args);
    const tools = stdout.includes("hugo is left out") ? ["lectern"] : ["lectern", "hugo"];
    const rows = [...stdout.matchAll(/^\| (\w[\w ]*?) *\| (\w+) +\|(?: +[\d.–]+ \|){6}$/gm)].map(
      ([, ...cells]) => cells,
    );
    assert.deepEqual(
      rows,
      captions.flatMap((caption) => tools.map((tool) => [caption, tool])),
      stdout,
    );
    const { posts, tools: measured, results } = JSON.parse(await readFile(json, "utf8")) as Results;
    assert.deepEqual([posts, measured.map(({ name }) => name), results.length], [20, tools, rows.length]);
    for (const { name, pages } of measured) assert.ok(pages > 50, name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Pagefind's program is there for most machines; where it is not, its rows are left out. */
test("the search is measured beside Pagefind's: what it finds is what the notes hold", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lectern-bench-test-"));
  try {
    const json = join(folder, "results.json");
    const args = ["--posts", "12", "--runs", "1", "--parts", "search", "--queries", "2", "--json", json];
    const { stdout } = await bench(args);
    const { search } = JSON.parse(await readFile(json, "utf8")) as { search: SearchResults };
    const engines = stdout.includes("Pagefind is left out") ? ["lectern"] : ["lectern", "pagefind"];
    assert.deepEqual([...new Set(search.quality.map(({ engine }) => engine))], engines);
    assert.deepEqual(
      search.costs.map(({ engine, files }) => [engine, files > 5]),
      engines.map((engine) => [engine, true]),
    );
    for (const { engine, kind, recall, rank, falseHits, bytes } of search.quality) {
      if (engine !== "lectern") continue;
      assert.deepEqual([recall ?? 1, kind === "in no note" ? 1 : rank, falseHits], [1, 1, 0], kind);
      assert.ok(bytes.median > 10_000 && bytes.most <= 250_000, `${kind}: ${bytes.most}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function bench(args: readonly string[]) {
  return promisify(execFile)(process.execPath, ["--import", "tsx", "bench/run.ts", ...args], { cwd: project });
}

interface Results {
  readonly posts: number;
  readonly tools: readonly { readonly name: string; readonly pages: number }[];
  readonly results: readonly unknown[];
}
