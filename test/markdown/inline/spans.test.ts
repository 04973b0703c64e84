import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";

import { inlineHtml, openText } from "../open-text.ts";
import "../../seed.ts";

const cases: readonly [string, string][] = [
  ["**讲者：**林一", "<strong>讲者：</strong>林一"],
  ["**摘要：**Recent work", "<strong>摘要：</strong>Recent work"],
  ["见**《搜索》**一文", "见<strong>《搜索》</strong>一文"],
  ["使用**“空间”**的定义", "使用<strong>“空间”</strong>的定义"],
  ["这是**（重要）**的", "这是<strong>（重要）</strong>的"],
  ["*强调。*后文", "<em>强调。</em>后文"],
  ["**強調。**한국어", "<strong>強調。</strong>한국어"],
  ["前**`code`**后", "前<strong><code>code</code></strong>后"],
  ["**[链接](/a)。**后文", '<strong><a href="/a">链接</a>。</strong>后文'],
  ["旧~~版：~~新", "旧<del>版：</del>新"],
  ["~一~ ~~二~~ ~~~三~~~", "<del>一</del> <del>二</del> ~~~三~~~"],
  ["a ~~b~ c", "a ~~b~ c"],
  ["==重点：==后文", "<mark>重点：</mark>后文"],
  ["a==b and c==d", "a==b and c==d"],
  ["x == y == z", "x == y == z"],
  ["===三===", "===三==="],
  ["中文_下划线_中文", "中文_下划线_中文"],
  ["***a** b*", "<em><strong>a</strong> b</em>"],
  ["**没有结束", "**没有结束"],
];

test("emphasis, strikethrough and marks beside CJK text", () => {
  for (const [text, expected] of cases) assert.equal(inlineHtml(text), expected, text);
});

test("emphasis equals markdown-it with its CJK-friendly plugin", () => {
  const oracle = new MarkdownIt("commonmark", { html: false }).use(cjkFriendly);
  const part = fc.constantFrom(
    "*",
    "**",
    "***",
    "_",
    "__",
    "中",
    "，",
    "：",
    "。",
    "“",
    "”",
    "（",
    "a",
    " ",
    ".",
    "(",
    "한",
    "あ",
    "🙂",
    "𩸽",
    "葛󠄀",
    "“︁",
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), (parts) => {
      const text = `甲${parts.join("")}乙`;
      assert.equal(inlineHtml(text), oracle.renderInline(text).trim(), JSON.stringify(text));
    }),
    { numRuns: 4000 },
  );
});

test("spans deeper than a hundred stay text, and none of it is lost", () => {
  const text = `${"*a _b ".repeat(2000)}${"c_ d* ".repeat(2000)}`;
  const document = openText(text);
  assert.equal(document.text(document.tokens).replace(/[*_\s]/g, ""), text.replace(/[*_\s]/g, ""));
  assert.ok(depthOf(document.html(document.tokens)) <= 101);
});

function depthOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of html.matchAll(/<\/?em>/g)) {
    depth += tag === "<em>" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
