import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";

import { publish } from "../../scripts/engine/output.ts";

let site: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), "lectern-output-"));
});
afterEach(() => rm(site, { recursive: true }));

const put = (pages: Readonly<Record<string, string>>) => {
  const output = new Map(Object.entries(pages).map(([path, text]) => [path, Buffer.from(text)]));
  return publish(output, join(site, "public"), join(site, ".cache"));
};
const page = (path: string) => readFile(join(site, "public", path), "utf8");

test("writes what changed and removes what is gone, with the folders it leaves empty", async () => {
  assert.deepEqual(await put({ "a.html": "1", "b/c/d.html": "2" }), { written: 2, removed: 0 });
  assert.deepEqual(await put({ "a.html": "1", "b/c/d.html": "2" }), { written: 0, removed: 0 });
  assert.deepEqual(await put({ "a.html": "3" }), { written: 1, removed: 1 });
  assert.equal(await page("a.html"), "3");
  assert.deepEqual(await readdir(join(site, "public")), ["a.html"]);
  assert.deepEqual(await readdir(join(site, ".cache")), ["written.json"]);
});

test("repairs a file that was cut short or removed", async () => {
  await put({ "a.html": "whole", "b.html": "there" });
  await writeFile(join(site, "public", "a.html"), "wh");
  await rm(join(site, "public", "b.html"));
  assert.deepEqual(await put({ "a.html": "whole", "b.html": "there" }), { written: 2, removed: 0 });
  assert.equal(await page("a.html"), "whole");
});

test("keeps a file that no build wrote", async () => {
  await mkdir(join(site, "public"), { recursive: true });
  await writeFile(join(site, "public", "mine.txt"), "mine");
  await put({ "a.html": "1" });
  await put({});
  assert.deepEqual(await readdir(join(site, "public")), ["mine.txt"]);
});

test("forgets nothing when its record is damaged", async () => {
  await put({ "a.html": "1" });
  await writeFile(join(site, ".cache", "written.json"), "{");
  assert.deepEqual(await put({ "a.html": "1", "b.html": "2" }), { written: 1, removed: 0 });
});
