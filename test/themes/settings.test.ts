import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { parse } from "yaml";

import { themeFaults } from "../../scripts/theme-settings.ts";

test("the theme's own settings have no fault", () => {
  const file = join(import.meta.dirname, "../../themes/lectern/_config.yml");
  assert.deepEqual(themeFaults(parse(readFileSync(file, "utf8"))), []);
});

test("a setting of another shape is named by its keys", () => {
  const cases: [object, string[]][] = [
    [{}, []],
    [{ repository: "https://git.example/a/notes", branch: "notes" }, []],
    [{ repository: "", licence: false, footer: null, menu: { about: false, code: "https://git.example/" } }, []],
    [{ unknown: { key: 1 } }, []],
    [{ repository: "git.example/a/notes" }, ["repository"]],
    [{ repository: "javascript:alert(1)" }, ["repository"]],
    [{ branch: "" }, ["branch"]],
    [{ licence: "CC0" }, ["licence"]],
    [{ licence: { name: "CC0", url: "cc0" } }, ["licence.url"]],
    [{ credit: "yes" }, ["credit"]],
    [{ menu: { home: ["/"] } }, ["menu.home"]],
  ];
  for (const [config, expected] of cases) {
    assert.deepEqual(
      themeFaults(config).map(({ keys }) => keys.join(".")),
      expected,
      JSON.stringify(config),
    );
  }
});
