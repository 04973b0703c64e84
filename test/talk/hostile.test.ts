import assert from "node:assert/strict";
import { test } from "node:test";

import { deriveText } from "./derive-text.ts";

const fill = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const head = `---
title: 夜谈 3 | 林一：题
---

### 讲者介绍

**林一：**人

### 论文推荐

1. `;

/** What is costly or deep for a careless reader, and how it may be mixed with labels. */
const marks = [
  "*",
  "**",
  "[",
  "<",
  "`",
  "|",
  "$",
  ">",
  "- ",
  "> - ",
  "1. ",
  "_",
  "(",
  "：",
  "\u3000",
  "<!--",
  "<div>",
  "{%",
];
const mixtures = [
  "*[<`|$>",
  "**讲者：**[<`|$*",
  "> **题目：**`$[\n",
  "[a, b] ",
  "**张三：",
  "张三、",
  "\\frac{",
  "x <video ",
];

/** What holds many blocks, fields, players or papers. */
const structures = [
  "**报告题目：**x\n",
  "**报告摘要：**x\n\n",
  "1. a\n**报告题目：**x\n",
  "- **Speaker:** A B\n",
  "1. a\n",
  "<iframe>",
  '<iframe src="//player.bilibili.com/player.html?aid=2"></iframe>\nx\n',
  "<!--more-->\n",
  "### 讲者介绍\n",
  "### 论文推荐\n1. a [b] (2007)\n",
  "#### a\n",
  "https://youtu.be/Abc_def-123\n\n",
  "> **主讲人：** a\n",
  "|主讲人|a|\n|-|-|\n",
  "|题目|a|\n",
  "![](a.mp4)\n\n",
  "$\\frac{a}{b}$ ",
  "**亮点：**\n1. a\n\n",
  "*a*\n> b\n- c\n| d |\n",
];

const deep = (mark: string) => mark.repeat(10_000);
const megabyte = 1_000_000;

// the limits below only end a run that hangs
test("a megabyte of marks is read to its end", { timeout: 300_000 }, () => {
  for (const text of [...marks, ...mixtures]) {
    const { parts } = deriveText(head + fill(text, megabyte));
    assert.ok(parts.length > 0, text);
  }
});

test("thousands of blocks, fields, players and papers are read to the last", { timeout: 300_000 }, () => {
  for (const text of structures) {
    const { parts } = deriveText(`${head}${text.repeat(4000)}\n\nEnd.`);
    assert.match(
      parts
        .map(({ html }) => html)
        .join("")
        .slice(-200),
      /End\./,
      text,
    );
  }
});

test("quotes and lists inside each other do not overflow the stack", () => {
  const nests = [deep(">"), deep("> "), deep("- "), deep("1. "), deep("> - "), deep("> 1. **讲者：** ")];
  for (const nest of nests) {
    for (const section of ["### 参考资料", "### 论文推荐", "### 讲者介绍", "**报告摘要：**", ""]) {
      const { summary, parts } = deriveText(`**讲者：** 林一\n\n${section}\n\n${nest}x`);
      assert.equal(typeof summary, "string");
      assert.ok(parts.length > 0);
    }
  }
  const stairs = Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- **题目：**a`).join("\n");
  assert.ok(deriveText(stairs).parts.length > 0);
});

test("a hundred thousand facts of a kind are all gathered", { timeout: 120_000 }, () => {
  const papers = deriveText(`${head}${"1. a\n".repeat(150_000)}`).talk?.papers;
  assert.equal(papers?.length, 150_000);
});
