import assert from "node:assert/strict";
import { test } from "node:test";

import { clustersOf, type Coverage } from "../../scripts/cards/clusters.ts";
import { readSlices } from "../../scripts/cards/slices.ts";
import { unitsOf } from "../../scripts/cards/units.ts";

/** Two fonts: one of Latin and Han characters in two slices, one of pictures. */
const slices = {
  sc: readSlices({ latin: "U+20-7E,U+B7,U+E9", "[4]": "U+3000-30FF,U+4E00-9FFF,U+FF00-FFEF,U+2764" }),
  emoji: readSlices({ "[0]": "U+2764,U+1F300-1FAFF" }),
};
const coverage: Coverage = {
  families: ["sc", "emoji"],
  sliceOf: (family) => (family === "sc" || family === "emoji" ? slices[family] : () => undefined),
};

test("a text is taken apart into what readers see as characters, each in the first font that has it", () => {
  const cases: [string, string[]][] = [
    ["a 讲", ["a sc latin", "  sc latin", "讲 sc 4"]],
    [" a \n\t b\u200B\u0007", ["a sc latin", "  sc latin", "b sc latin"]],
    ["❤", ["❤ sc 4"]],
    ["❤\uFE0F", ["❤\uFE0F emoji 0"]],
    ["👩\u200D💻", ["👩\u200D💻 emoji 0"]],
    ["e\u0301", ["é sc latin"]],
    ["\u{2A6A5}", ["〓 sc 4 for \u{2A6A5}"]],
  ];
  for (const [text, expected] of cases) {
    const clusters = clustersOf(text, coverage);
    assert.deepEqual(
      clusters.map(
        ({ text, font, missing }) =>
          `${text} ${font.family} ${font.slice}${missing === undefined ? "" : ` for ${missing}`}`,
      ),
      expected,
      text,
    );
  }
});

test("words stay whole, and no line begins or ends with a sign that may not stand there", () => {
  const cases: [string, string][] = [
    ["Recent Advances", "Recent|Advances"],
    ["大模型，小数据", "大|模|型，|小|数|据"],
    ["从《诗经》到 GPT-4", "从|《诗|经》|到|GPT-|4"],
    ["ニューラルネット", "ニュー|ラ|ル|ネッ|ト"],
    ["看a/b", "看|a/|b"],
  ];
  for (const [text, expected] of cases) {
    const pieces = unitsOf(clustersOf(text, coverage)).map(
      ({ text, penalty }) => (penalty === undefined ? "" : "|") + text,
    );
    assert.equal(pieces.join("").slice(1), expected);
  }
});
