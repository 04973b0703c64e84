import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { wordsOf } from "./locals.ts";

const theme = join(import.meta.dirname, "../../themes/lectern");
const [first = "", ...others] = readdirSync(join(theme, "languages")).map((file) => file.replace(/\.yml$/, ""));

test("every language has the same words", () => {
  for (const language of others)
    assert.deepEqual([...wordsOf(language).keys()].sort(), [...wordsOf(first).keys()].sort());
});

test("every word says as much in every language", () => {
  for (const language of others) {
    for (const [key, word] of wordsOf(language))
      assert.deepEqual(placesIn(word), placesIn(wordsOf(first).get(key)), key);
  }
});

test("every word is used", () => {
  const code = ["layout", "components"]
    .flatMap((folder) =>
      readdirSync(join(theme, folder)).map((file) => readFileSync(join(theme, folder, file), "utf8")),
    )
    .join("\n");
  const unused = [...wordsOf(first).keys()].filter((key) => {
    const stem = key.replace(/\.(?:one|other)$/, "");
    return !key.startsWith("menu.") && !code.includes(`"${stem}"`) && !code.includes(`"${key}"`);
  });
  assert.deepEqual(unused, []);
});

function placesIn(word = ""): string[] {
  return word.match(/%[sd]/g) ?? [];
}
