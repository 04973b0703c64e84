import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";

import { rememberedFeeds } from "../../scripts/engine/feed-memory.ts";

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Keys whose HTML was made for a feed, which is checked. */
function made(cache: string, keys: readonly string[], folder = ""): string[] {
  const asked: string[] = [];
  const notes = keys.map((key) => ({ key, make: () => (asked.push(key), `<p>${key}</p>`) }));
  assert.deepEqual(
    rememberedFeeds(cache)(folder, notes),
    keys.map((key) => `<p>${key}</p>`),
  );
  return asked;
}

test("of a feed only the notes that were not in it before are made", (t) => {
  const cache = emptyFolder(t);
  assert.deepEqual(made(cache, ["b", "a"]), ["b", "a"]);
  assert.deepEqual(made(cache, ["b", "a"]), []);
  assert.deepEqual(made(cache, ["c", "b"]), ["c"]);
  assert.deepEqual(made(cache, ["b", "a"]), ["a"]);
});

test("a feed in another folder, and a damaged memory, know nothing", (t) => {
  const cache = emptyFolder(t);
  made(cache, ["a"]);
  assert.deepEqual(made(cache, ["a"], "en/"), ["a"]);
  assert.deepEqual(made(cache, ["a"]), []);
  writeFileSync(join(cache, "feeds.json"), 'wrong\n{"":{"a":"<p>another</p>"}}');
  assert.deepEqual(made(cache, ["a"]), ["a"]);
});
