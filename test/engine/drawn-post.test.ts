import assert from "node:assert/strict";
import { test } from "node:test";

import { packDrawn, unpackDrawn } from "../../scripts/engine/drawn-post.ts";

type Made = Parameters<typeof packDrawn>[0];

const parts = [
  { kind: "prose", html: "<p>甲</p>\n", line: 1 },
  { kind: "papers", html: "<ol>乙</ol>\n", line: 4 },
] as const;
const content = "<p>甲</p>\n<ol>乙</ol>\n";

const table: readonly (readonly [excerpt: string, more: string])[] = [
  ["", content],
  ["<p>甲</p>\n", "<ol>乙</ol>\n"],
  ["<p>another</p>", "neither"],
  [content, ""],
];

test("what pages show of a post comes back as it went", () => {
  for (const [excerpt, more] of table) {
    const made = { content: { content, excerpt, more }, note: { parts } } as unknown as Made;
    assert.deepEqual(unpackDrawn(packDrawn(made)), { content: { content, excerpt, more }, parts });
  }
});
