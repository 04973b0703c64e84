import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

const project = join(import.meta.dirname, "..", "..");
const captions = ["cold", "nothing changed", "one post edited", "newest post added"];

/** Hugo is measured where it is installed; stock Hexo would be fetched, which no test does. */
test("npm run bench: the table has a row for every tool and scenario, and the JSON says the same", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lectern-bench-test-"));
  try {
    const json = join(folder, "results.json");
    const args = ["--import", "tsx", "bench/run.ts", "--posts", "20", "--runs", "1", "--tools", "lectern,hugo"];
    const { stdout } = await promisify(execFile)(process.execPath, [...args, "--json", json], { cwd: project });
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

interface Results {
  readonly posts: number;
  readonly tools: readonly { readonly name: string; readonly pages: number }[];
  readonly results: readonly unknown[];
}
