import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";

import { createWriter } from "../../scripts/engine/writer.ts";

const script = join(import.meta.dirname, "../../scripts/loader/write-files.cjs");

/** So many that some are written by the thread. */
const many = 400;

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function job(staged: string, path: string) {
  return { path, content: path, staged, known: undefined, target: join(staged, "..", "none") };
}

test("every file is written, whichever thread does it", async (t) => {
  const folder = emptyFolder(t);
  const writer = createWriter(script);
  const paths = Array.from({ length: many }, (_, at) => `${at}.html`);
  for (const path of paths) writer.write(job(join(folder, path), path));
  const written = await writer.finish();
  assert.deepEqual(written.map(({ path }) => path).sort(), paths.toSorted());
  assert.equal(readdirSync(folder).length, many);
});

test("what the system refuses is thrown with its code and its path, whichever thread it was", async (t) => {
  const folder = emptyFolder(t);
  const file = join(folder, "file");
  writeFileSync(file, "");
  const refused = { code: "ENOTDIR", path: join(file, "below") };
  assert.throws(() => createWriter(script).write(job(join(file, "below", "a.html"), "a.html")), refused);
  for (const wrong of [many - 1, many - 100]) {
    const writer = createWriter(script);
    const staged = (at: number) => join(at === wrong ? join(file, "below") : folder, String(at));
    for (let at = 0; at < many; at++) writer.write(job(staged(at), String(at)));
    await assert.rejects(writer.finish(), refused);
  }
});
