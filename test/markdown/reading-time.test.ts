import assert from "node:assert/strict";
import { test } from "node:test";

import { readingMinutes } from "../../scripts/markdown/reading-time.ts";

const cases: readonly [string, number][] = [
  ["", 1],
  ["短", 1],
  ["字".repeat(1200), 3],
  ["word ".repeat(660), 3],
  [`${"字".repeat(400)}${"word ".repeat(220)}`, 2],
  ["。，、".repeat(2000), 1],
  ["don't ".repeat(440), 2],
];

test("reading time", () => {
  for (const [text, minutes] of cases) assert.equal(readingMinutes(text), minutes, text.slice(0, 20));
});
