import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { breakLines, type Measured } from "../../scripts/cards/break-lines.ts";
import "../seed.ts";

const unit = (width: number, penalty: number | "none" = 0, gap = 0): Measured => ({
  width,
  gap,
  penalty: penalty === "none" ? undefined : penalty,
});

test("lines are as few as can be, and even", () => {
  const cases: [string, Measured[], number, number[] | undefined][] = [
    ["one line is enough", [unit(2), unit(2)], 4, [0]],
    ["two even lines rather than a long and a short one", Array.from({ length: 6 }, () => unit(1)), 5, [0, 3]],
    [
      "room between units counts inside a line alone",
      [unit(2), unit(2, 0, 1), unit(2, 0, 1), unit(2, 0, 1)],
      5,
      [0, 2],
    ],
    ["no line begins where none may", [unit(2), unit(2), unit(1, "none"), unit(2)], 5, [0, 1]],
    ["a bad place to break is left for a longer line", [unit(2), unit(2), unit(2, 0.9), unit(2)], 6, [0, 1]],
    ["too many units for the lines", [unit(4), unit(4), unit(4), unit(4)], 4, undefined],
    ["a unit wider than a line", [unit(9)], 4, undefined],
    ["nothing", [], 4, []],
  ];
  for (const [name, units, width, starts] of cases) {
    assert.deepEqual(breakLines(units, width, 3), starts, name);
  }
});

test("every line fits, and no line could be spared", () => {
  const width = 12;
  const some = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(some, (widths) => {
      const units = widths.map((width) => unit(width));
      const starts = breakLines(units, width, 30) ?? [];
      const ends = [...starts.slice(1), units.length];
      for (const [at, start] of starts.entries()) {
        const used = widths.slice(start, ends[at]).reduce((sum, one) => sum + one, 0);
        assert.ok(used > 0 && used <= width);
      }
      let greedy = 1;
      let used = 0;
      for (const one of widths) {
        if (used + one > width) [greedy, used] = [greedy + 1, 0];
        used += one;
      }
      assert.equal(starts.length, greedy);
    }),
  );
});
