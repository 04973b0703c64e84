import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { deriveText } from "./derive-text.ts";
import { view } from "./view.ts";

const folder = join(import.meta.dirname, "fixtures");

for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
  test(name.replace(/\.md$/, "").replaceAll("-", " "), () => {
    const expected: unknown = JSON.parse(readFileSync(join(folder, name.replace(/\.md$/, ".json")), "utf8"));
    const found: unknown = JSON.parse(JSON.stringify(view(deriveText(readFileSync(join(folder, name), "utf8")))));
    assert.deepEqual(found, expected);
  });
}
