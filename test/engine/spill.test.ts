import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { closeSpill, openSpill } from "../../scripts/engine/spill.ts";

test("bytes come back wherever they wait, and nothing is left when the file is closed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lectern-spill-"));
  try {
    const spill = openSpill(join(folder, "cache"));
    const texts = ["a", "", "一".repeat(700_000), "b", "c".repeat(1 << 20)];
    const places = texts.map((text) => spill.add(Buffer.from(text)));
    for (const [at, place] of places.entries()) assert.equal(spill.read(place)?.toString(), texts[at]);
    const later = spill.add(Buffer.from("later"));
    assert.equal(spill.read(later)?.toString(), "later");
    closeSpill();
    assert.equal(spill.read(later), undefined);
    assert.deepEqual(await readdir(join(folder, "cache")), []);
  } finally {
    await rm(folder, { recursive: true });
  }
});
