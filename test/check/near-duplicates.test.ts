import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { nearDuplicates, nearPairs } from "../../scripts/check/near-duplicates.ts";
import { distanceWithin } from "../../scripts/check/distance.ts";

const cases: readonly (readonly [names: readonly string[], ...pairs: string[]])[] = [
  [["林一", "林二", "林一一"]],
  [["林一", "林　一", "林一"], "林　一 = 林一"],
  [["Mira Solberg", "mira solberg", "MIRA SOLBERG"], "mira solberg = Mira Solberg", "MIRA SOLBERG = Mira Solberg"],
  [["Ｍira Solberg", "Mira Solberg"], "Mira Solberg = Ｍira Solberg"],
  [["Mira Solberg", "Mira Sólberg", "Mira Solbreg"], "Mira Sólberg = Mira Solberg", "Mira Solbreg = Mira Solberg"],
  [
    ["Keys, Not Clocks", "Keys not clocks", "Keys, Not Locks"],
    "Keys not clocks = Keys, Not Clocks",
    "Keys, Not Locks = Keys, Not Clocks",
  ],
  [["Episode one of 2019", "Episode one of 2018"]],
  [["MobileNetV2 search", "MobileNetV3 search"]],
  [["Bo", "Ba", "Anna", "Anne"]],
];

describe("names that look like one", () => {
  for (const [names, ...pairs] of cases) {
    test(names.join(" | "), () => {
      const named = names.map((name, at) => ({ name, path: `${at}.md`, line: 1, column: 1 }));
      const found = nearDuplicates("speaker-near-duplicate", named, nearPairs(names));
      assert.deepEqual(
        found.map(({ values }) => `${values["name"]} = ${values["other"]}`),
        pairs,
      );
    });
  }
});

test("a pair that the site knows is not told", () => {
  const names = ["Mira Solberg", "mira solberg"];
  const named = names.map((name) => ({ name, path: "a.md", line: 1, column: 1 }));
  assert.deepEqual(
    nearDuplicates("speaker-near-duplicate", named, nearPairs(names), () => true),
    [],
  );
});

test("distance counts letters added, removed, changed and exchanged", () => {
  for (const [a, b, distance] of [
    ["date", "date", 0],
    ["date", "dat", 1],
    ["date", "daet", 1],
    ["date", "dote", 1],
    ["categories", "categroies", 1],
    ["tags", "tgas", 1],
    ["title", "ttile", 1],
    ["comments", "comnets", 2],
  ] as const) {
    assert.equal(distanceWithin(a, b, distance), true, `${a} ${b}`);
    if (distance > 0) assert.equal(distanceWithin(a, b, distance - 1), false, `${a} ${b}`);
  }
});
