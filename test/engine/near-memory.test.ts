import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { rememberedPairs } from "../../scripts/engine/near-memory.ts";
import { writeChecked } from "../../scripts/engine/remember.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "near-names.json");
const names = { speakers: ["Mira Solberg", "mira solberg", "Mira Solberg"], papers: ["Keys", "Clocks"] };
const pairs = { speakers: [["mira solberg", "Mira Solberg"]], papers: [] };

test("how names compare is remembered until a name, or the code, is another", () => {
  assert.deepEqual(rememberedPairs(folder, "code")(names), pairs);
  const kept = JSON.parse(readFileSync(file, "utf8").split("\n")[1] ?? "") as { key: string };
  writeChecked(file, { key: kept.key, pairs: { speakers: [], papers: [["what", "was kept"]] } });
  assert.deepEqual(rememberedPairs(folder, "code")(names).papers, [["what", "was kept"]]);
  assert.deepEqual(rememberedPairs(folder, "other code")(names), pairs);
  assert.deepEqual(rememberedPairs(folder, "code")({ ...names, speakers: ["Mira Solberg"] }).speakers, []);
});

test("a damaged file is as if there were none", () => {
  rememberedPairs(folder, "code")(names);
  writeFileSync(file, readFileSync(file, "utf8").replace("mira", "nora"));
  assert.deepEqual(rememberedPairs(folder, "code")(names), pairs);
});
