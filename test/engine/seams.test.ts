import assert from "node:assert/strict";
import { test } from "node:test";

import { joinParts, splitParts } from "../../scripts/engine/seams.ts";
import type { Part } from "../../scripts/note.ts";

const parts: readonly Part[] = [
  { kind: "video", html: "<figure></figure>", line: 1 },
  { kind: "prose", html: "<p>a</p>", line: 3 },
  { kind: "papers", html: "<ol></ol>", line: 5 },
];
const joined = joinParts(parts);

const changes: readonly (readonly [
  change: (html: string) => string,
  kinds: readonly string[],
  htmls: readonly string[],
])[] = [
  [(html) => html, ["video", "prose", "papers"], ["<figure></figure>", "<p>a</p>", "<ol></ol>"]],
  [(html) => html.replace("a", "b"), ["video", "prose", "papers"], ["<figure></figure>", "<p>b</p>", "<ol></ol>"]],
  [(html) => `${html}<i></i>`, ["video", "prose", "papers"], ["<figure></figure>", "<p>a</p>", "<ol></ol><i></i>"]],
  [(html) => html.replace(/<!--.*?-->/, ""), ["prose"], ["<figure></figure><p>a</p><ol></ol>"]],
  [() => "nothing is left", ["prose"], ["nothing is left"]],
  [() => "", ["prose"], [""]],
];

test("what a plugin made of a note is cut into its parts again", () => {
  for (const [change, kinds, htmls] of changes) {
    const found = splitParts(change(joined), parts);
    assert.deepEqual([found.map(({ kind }) => kind), found.map(({ html }) => html)], [kinds, htmls]);
  }
});

test("a note of one part has no seam, one of none stays empty", () => {
  assert.equal(joinParts(parts.slice(0, 1)), "<figure></figure>");
  assert.deepEqual([joinParts([]), splitParts("", [])], ["", []]);
});
