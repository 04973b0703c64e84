import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";

import { readManifest, stageManifest } from "../../scripts/engine/manifest.ts";
import { writeJournal } from "../../scripts/engine/journal.ts";
import { publish, recover } from "../../scripts/engine/publish.ts";
import { openStaging, type Staging } from "../../scripts/engine/staging.ts";

const writerFile = join(import.meta.dirname, "../../scripts/loader/write-files.cjs");

type Pages = Readonly<Record<string, string>>;

let site: string;
let folder: string;
let cache: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), "lectern-publish-"));
  folder = join(site, "public");
  cache = join(site, ".cache");
});
afterEach(() => rm(site, { recursive: true }));

const stage = (pages: Pages): Staging => {
  const staging = openStaging({ folder, cache, manifest: readManifest(cache), writerFile });
  for (const [path, text] of Object.entries(pages)) staging.put(path, Buffer.from(text));
  return staging;
};
const put = async (pages: Pages) => publish(await stage(pages).finish(), folder, cache);
const place = async (path: string, text: string) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const inPlace = async (): Promise<Pages> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, "utf8")]),
  );
  return Object.fromEntries(texts.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
};
const many = (text: string): Pages =>
  Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`p/${at}/index.html`, text + at]));

test("writes what changed and removes what is gone, with the folders it leaves empty", async () => {
  assert.deepEqual(await put({ "a.html": "1", "b/c/d.html": "2" }), { written: 2, removed: 0 });
  assert.deepEqual(await put({ "a.html": "1", "b/c/d.html": "2" }), { written: 0, removed: 0 });
  assert.deepEqual(await put({ "a.html": "3" }), { written: 1, removed: 1 });
  assert.deepEqual(await inPlace(), { "a.html": "3" });
  assert.deepEqual(await readdir(folder), ["a.html"]);
  assert.deepEqual(await readdir(cache), ["written.json"]);
});

test("keeps files that no build wrote, in a small change and in a big one", async () => {
  await place("mine.txt", "mine");
  await place("deep/.git/config", "mine too");
  await symlink("mine.txt", join(folder, "link"));
  await put({ "a.html": "1" });
  await put(many("x"));
  assert.deepEqual(await inPlace(), { "deep/.git/config": "mine too", link: "mine", "mine.txt": "mine", ...many("x") });
  await put({});
  assert.deepEqual(Object.keys(await inPlace()), ["deep/.git/config", "link", "mine.txt"]);
});

test("repairs a file that was cut short, edited, replaced or removed", async () => {
  const pages = { "a.html": "whole", "b.html": "there", "c.html": "same" };
  await put(pages);
  await writeFile(join(folder, "a.html"), "wh");
  await rm(join(folder, "b.html"));
  await writeFile(join(folder, "c.html"), "SAME");
  await utimes(join(folder, "c.html"), 1, 1);
  assert.deepEqual(await put(pages), { written: 3, removed: 0 });
  assert.deepEqual(await inPlace(), pages);
});

test("a damaged or foreign record is not trusted", async () => {
  await put({ "a.html": "1" });
  for (const text of ["{", "[]", '{"version":1,"files":[[1]]}', '{"version":2,"files":[]}']) {
    await writeFile(join(cache, "written.json"), text);
    assert.deepEqual(await put({ "a.html": "1" }), { written: 1, removed: 0 }, text);
  }
});

test("a file takes a folder's place and a folder a file's", async () => {
  await put({ "a/b.html": "1", c: "2" });
  await put({ a: "3", "c/d.html": "4" });
  assert.deepEqual(await inPlace(), { a: "3", "c/d.html": "4" });
});

test("what a killed build had decided on is finished by the next", async () => {
  await put({ "a.html": "1", "b.html": "2", "gone.html": "3" });
  const { changed, gone, files } = await stage({ "a.html": "new", "b.html": "new too" }).finish();
  stageManifest(cache, files);
  writeJournal(cache, {
    moves: [...changed].map(([path, staged]) => [staged, path]),
    removals: gone,
    total: files.size,
  });
  await rm(join(folder, "gone.html"));
  recover(folder, cache);
  assert.deepEqual(await inPlace(), { "a.html": "new", "b.html": "new too" });
  recover(folder, cache);
  assert.deepEqual(await put({ "a.html": "new", "b.html": "new too" }), { written: 0, removed: 0 });
});

test("a staged site that is never decided on leaves no trace in the site in place", async () => {
  await put({ "a.html": "1" });
  stage({ "a.html": "2", "b.html": "3" });
  recover(folder, cache);
  assert.deepEqual(await inPlace(), { "a.html": "1" });
});
