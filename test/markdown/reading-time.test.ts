import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { readingMinutes } from "../../scripts/markdown/reading-time.ts";
import "../seed.ts";

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

/** The rule as two patterns, which are slower. */
function byPattern(text: string): number {
  const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
  const characters = text.match(han)?.length ?? 0;
  const words = text.replace(han, " ").match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / 400 + words / 220));
}

test("any text is counted as the patterns count it", () => {
  const unit = fc.constantFrom(
    "字",
    "か",
    "한",
    "a",
    "é",
    "e\u0301",
    "9",
    "'",
    "’",
    ".",
    "-",
    " ",
    "，",
    "𝒜",
    "𠮷",
    "\ud835",
    "🎤",
  );
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), (units) => {
      const text = units.join("").repeat(300);
      assert.equal(readingMinutes(text), byPattern(text), JSON.stringify(units.join("")));
    }),
  );
});
