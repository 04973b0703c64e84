import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { cutAtNames, cutTitle } from "../scripts/issue-title.ts";
import "./seed.ts";

test("a title is cut behind its series and number", () => {
  const cases: [string, string, number | null, [string, string] | undefined][] = [
    ["SFFAI 38 | 方杰民：Recent Advances", "SFFAI", 38, ["38", "方杰民：Recent Advances"]],
    ["青禾论坛 3｜林知远：稀疏", "青禾论坛", 3, ["3", "林知远：稀疏"]],
    ["读书会第 12 期：长文", "读书会", 12, ["12", "长文"]],
    ["Salon 007 - On Names", "Salon", 7, ["007", "On Names"]],
    ["Salon No. 7: On Names", "Salon", 7, ["7", "On Names"]],
    ["Salon 7", "Salon", 7, undefined],
    ["Salon 8 | Other", "Salon", 7, undefined],
    ["On Names (Salon 7)", "Salon", 7, undefined],
    ["Salon 7 | On Names", "Salon", null, undefined],
  ];
  for (const [title, name, episode, expected] of cases) {
    const cut = cutTitle(title, { name, episode });
    assert.deepEqual(cut && [cut.number, cut.rest], expected, title);
    if (cut) assert.equal(cut.series + cut.between + cut.number + cut.divider + cut.rest, title);
  }
  assert.equal(cutTitle("Salon 7 | On Names", null), undefined);
});

test("a name in a title is a piece of its own", () => {
  const cases: [string, string[], string[]][] = [
    ["许清和、沈一帆：语音的两端", ["许清和", "沈一帆"], ["许清和", "沈一帆"]],
    ["A+B: what (now)?", ["A+B"], ["A+B"]],
    ["Ada Merriweather: Logs", ["Ada Merriweather"], []],
    ["没有人", ["林知远"], []],
  ];
  for (const [title, names, expected] of cases) {
    const pieces = cutAtNames(title, names);
    assert.deepEqual(
      pieces.filter(({ isName }) => isName).map(({ text }) => text),
      expected,
    );
    assert.equal(pieces.map(({ text }) => text).join(""), title);
  }
});

test("no letter of any title is lost", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (title, names) => {
      const pieces = cutAtNames(title, names);
      return pieces.map(({ text }) => text).join("") === title;
    }),
  );
});
