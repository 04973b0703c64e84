import assert from "node:assert/strict";
import { test } from "node:test";

import { array, assert as check, boolean, constantFrom, property, tuple } from "fast-check";

import { deriveText } from "./derive-text.ts";
import "../seed.ts";

/** Forms that authors mix; each `W` becomes a word of its own, which the page must show once. */
const forms = [
  "W W，W。",
  "W\nW\nW",
  "## W W",
  "### 讲者介绍",
  "### 论文推荐",
  "#### W",
  "### 参考资料",
  "## Abstract",
  "### Speaker Bio",
  "**讲者介绍：**",
  "**林一：**W W",
  "**林二**，W",
  "**林三**：W\n**报告题目：**W\n**报告摘要**: W\nW",
  "**Mira Solberg:** W",
  "**W：**W",
  "**报告题目：**W W",
  "**报告题目：W**",
  "报告摘要：W",
  "**报告摘要：**W：\n1. W\n2. W\nW",
  "**Spotlight：**\n1. W\n2. W",
  "**分享亮点：**\nW\nW",
  "- **Speaker:** W\n- **Title:** W\n  W\n- W",
  "* Name : W\n* Topic : W",
  "1. W W (ICML 2021)\n\n    **推荐理由：**W\n\n    - W\n    - W",
  "1. W [W, W] (2007)\n   W\n2. W **推荐理由：**W",
  "2. W",
  "**推荐理由：**W",
  "推荐理由: W",
  "    W W",
  "> W\n> <https://x.example/W>",
  "> > W",
  "- <https://x.example/W>\n- W",
  "https://x.example/W",
  "***",
  "---",
  "<!--more-->",
  "1. W\n2. W\n   <!--more-->\n3. W",
  "W <!--more--> W",
  '<iframe src="//player.bilibili.com/player.html?aid=2&p=1"></iframe>',
  '<iframe src="//player.bilibili.com/player.html?aid=2&p=2"></iframe>\nW W\n**报告题目：**W',
  '<div>W<iframe src="https://www.youtube.com/embed/Abc_def-123"></iframe>W</div>',
  'W <iframe src="https://www.youtube.com/embed/Abc_def-123"></iframe> W',
  "<div>\nW\n\nW\n</div>",
  "https://youtu.be/Abc_def-123",
  "[W](https://youtu.be/Abc_def-123)",
  "```\nW\n**报告题目：**W\n```",
  "| W | W |\n|---|---|\n| W | W |",
  "- [ ] W\n- [x] W",
  "01:20 W\n- 02:30 W",
  "{% asset_img W.png %}",
  "W[^1]",
  "**时间：** W\n**地点：** W\n**主讲人：** W",
  "【讲者】W",
  "### 讲者：W",
  "W：\n\n\n\n: W",
  "> **主讲人：** W\n> **题目：** W\n> W",
  "> - 报告人：林一\n> - 题目：W\n>\n> W",
  "| 主讲人 | W |\n|---|---|\n| 题目 | W |\n| W | W |",
  "| 讲者 | 题目 | W |\n|---|---|---|\n| 林一 | W | W |\n| 林二 | W | W |",
  "**亮点：**\n1. W\n2. W\n\n1. W\n\n- W\n- W",
  "W {% video https://youtu.be/Abc_def-123 %} W",
  "![W](w.mp4)",
  "# Speaker\n\nIda Holm\n\n# Highlights\n\n- W\n- W",
  "## Talk 2: W\n\n**Speaker:** Ida Holm\nW",
  "$W$ 和 $$W$$",
  "**讲者：** W　**题目：** W  **摘要：** W **W：** W\nW",
  "講演者：W\nタイトル：W\n概要：W",
];

const document = tuple(
  array(tuple(constantFrom(...forms), constantFrom("\n\n", "\n\n", "\n", "\n\n\n")), { maxLength: 14 }),
  constantFrom("夜谈 3 | 林一：题", "文章"),
  boolean(),
).map(([parts, title, crlf]) => {
  let count = 0;
  const body = parts
    .map(([form, gap]) => form + gap)
    .join("")
    .replace(/W/g, () => `w${(count += 1)}q`);
  const text = `---\ntitle: ${title}\n---\n\n${body}`;
  return crlf ? text.replaceAll("\n", "\r\n") : text;
});

test("every word of the source stands on the page as often as in plain Markdown", () => {
  check(
    property(document, (text) => {
      const derived = deriveText(text);
      const html = derived.parts.map((part) => part.html).join("");
      const plain = derived.document.html(derived.document.tokens) + derived.document.footnotes();
      const shown = words(html);
      // a line of HTML that was glued to a player is Markdown again: it may show more than before
      assert.deepEqual(
        words(plain).filter((word) => !shown.includes(word)),
        [],
      );
      assert.deepEqual(shown, [...new Set(shown)]);
      assert.equal(html.match(/id="more"/g)?.length ?? 0, /<!--more-->/.test(plain) ? 1 : 0);
    }),
    { numRuns: 1500 },
  );
});

test("the excerpt and what follows it hold every word once, and no player", () => {
  check(
    property(document, (text) => {
      const { parts, excerpt, more } = deriveText(text);
      const html = parts.map((part) => part.html).join("");
      const shown = words(excerpt + more);
      assert.deepEqual(shown, [...new Set(shown)]);
      assert.deepEqual(
        words(withoutFigures(html)).filter((word) => !shown.includes(word)),
        [],
      );
      assert.doesNotMatch(excerpt, /<iframe|<video|data-embed/);
    }),
    { numRuns: 800 },
  );
});

/** The words that a reader sees, or hears in the place of an image, sorted. */
function words(html: string): string[] {
  const text = html.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, " $1 ").replace(/<[^>]*>/g, " ");
  return (text.match(/w\d+q/g) ?? []).toSorted();
}

/** An excerpt leaves the players out, with what their links say. */
function withoutFigures(html: string): string {
  return html.replace(/<figure[^>]*>[^]*?<\/figure>/g, "");
}
