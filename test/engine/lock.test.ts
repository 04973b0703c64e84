import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { takeLock } from "../../scripts/engine/lock.ts";

test("a lock whose owner is gone is taken over; one whose owner lives is waited for", async () => {
  const cache = await mkdtemp(join(tmpdir(), "lectern-lock-"));
  const waited: number[] = [];
  await writeFile(join(cache, "lock"), "999999999");
  await (
    await takeLock(cache, (pid) => waited.push(pid))
  )();
  assert.equal(waited.length, 0);

  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 300)"]);
  assert.ok(other.pid);
  await writeFile(join(cache, "lock"), String(other.pid));
  await (
    await takeLock(cache, (pid) => waited.push(pid))
  )();
  assert.deepEqual(waited, [other.pid]);
  await rm(cache, { recursive: true });
});
