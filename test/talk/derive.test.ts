import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { deriveText } from "./derive-text.ts";

test("the seed's form gives every field", () => {
  const { talk, parts, diagnostics } = deriveText(
    readFileSync(join(import.meta.dirname, "../../source/_posts", seedName()), "utf8"),
  );
  assert.deepEqual(
    talk?.speakers.map(({ name }) => name),
    ["方杰民"],
  );
  assert.equal(talk?.papers.length, 4);
  assert.deepEqual(
    parts.map(({ kind }) => kind),
    ["video", "prose", "speaker", "abstract", "spotlights", "papers", "references"],
  );
  assert.deepEqual(diagnostics, []);
});

function seedName(): string {
  const name = readdirSync(join(import.meta.dirname, "../../source/_posts")).find((file) => file.includes("SFFAI-38"));
  assert.ok(name);
  return name;
}
