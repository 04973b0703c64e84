import assert from "node:assert/strict";
import { test } from "node:test";

import { deriveText } from "./derive-text.ts";

const size = 100_000;
const repeat = (text: string, length = size) => text.repeat(Math.ceil(length / text.length));

/** Texts that are costly or deep for a careless reader, by what they repeat. */
const hostile: readonly string[] = [
  "**",
  "**报告题目：**x\n",
  "**报告摘要：**x\n\n",
  "1. a\n**报告题目：**x\n",
  "- **Speaker:** A B\n",
  "1. a\n",
  "<iframe ",
  "<iframe>",
  '<iframe src="//player.bilibili.com/player.html?aid=2"></iframe>\nx\n',
  "x <video ",
  "<!--more-->\n",
  "<!--",
  "<div>",
  "> ",
  "### 讲者介绍\n",
  "### 论文推荐\n1. a [b] (2007)\n",
  "#### a\n",
  "(",
  "[a, b] ",
  "：",
  "https://youtu.be/Abc_def-123\n\n",
  "**张三：",
  "张三、",
  "_",
  " ",
  "\u3000",
  "`",
];

for (const text of hostile) {
  test(`${JSON.stringify(text.slice(0, 30))} many times over costs linear time`, () => {
    const head = "---\ntitle: 夜谈 3 | 林一：题\n---\n\n### 讲者介绍\n\n**林一：**人\n\n### 论文推荐\n\n1. ";
    const time = (length: number) => {
      const start = process.cpuUsage();
      deriveText(head + repeat(text, length));
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    time(1000);
    const [small, large] = [time(size / 4), time(size)];
    assert.ok(large < 200 || large < small * 12, `${small} ms, then ${large} ms for four times as much`);
    assert.ok(large < 5000, `${large} ms`);
  });
}

test("quotes and lists inside each other do not overflow the stack", () => {
  for (const text of [repeat("> ", 20_000), repeat("- ", 20_000), repeat("> - ", 20_000)]) {
    assert.equal(typeof deriveText(`**讲者：** 林一\n\n### 参考资料\n\n${text}x`).summary, "string");
  }
});
