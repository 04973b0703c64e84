import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";
import hexoUtil from "hexo-util";

import { slugOf } from "../../scripts/markdown/slug.ts";
import { openText } from "./open-text.ts";
import "../seed.ts";

test("slugs are Hexo's", () => {
  const part = fc.constantFrom(
    "论文",
    "A",
    "z",
    "é",
    "ü",
    "Ł",
    "Ａ",
    "，",
    "：",
    " ",
    "-",
    ".",
    "?",
    "🌙",
    "__",
    "が",
    "한",
    "\t",
    "’",
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join("").trim();
      assert.equal(slugOf(text), hexoUtil.slugize(text));
    }),
  );
});

test("headings get an id each", () => {
  const { headings } = openText(
    "# 一 级\n\n> ## 一 级\n\n- # 一 级-1\n\n### *A* `b` &amp; <b>c</b>\n\n# ！\n\n# ...\n\n二\n==",
  );
  assert.deepEqual(
    headings.map(({ id, depth, text }) => [id, depth, text]),
    [
      ["一-级", 1, "一 级"],
      ["一-级-1", 2, "一 级"],
      ["一-级-1-1", 1, "一 级-1"],
      ["A-b-c", 3, "A b & c"],
      ["！", 1, "！"],
      ["section", 1, "..."],
      ["二", 1, "二"],
    ],
  );
});

test("a heading keeps its id in pieces, again and in any order", () => {
  const document = openText("# 甲\n\n文\n\n# 甲\n");
  const [first, , second] = document.tokens.filter(({ type }) => type !== "space");
  assert.ok(first && second);
  for (const [token, id] of [
    [second, "甲-1"],
    [first, "甲"],
    [second, "甲-1"],
  ] as const) {
    const html = document.html([token]);
    assert.equal(
      html,
      `<h1 id="${id}">甲<a class="headerlink" href="#${encodeURIComponent(id)}" aria-label="Link to “甲”"></a></h1>\n`,
    );
  }
  const [again] = document.blocks("# 甲\n", 5);
  assert.ok(again);
  assert.match(document.html([again]), /id="甲"/);
  assert.equal(document.lineOf(again), 5);
});
