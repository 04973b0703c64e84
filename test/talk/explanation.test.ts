import assert from "node:assert/strict";
import { test } from "node:test";

import { deriveText } from "./derive-text.ts";

const text = `---
title: 夜谈 7 | 苏禾：窄巷里的声音
---

这一期讲窄巷里的回声。

### 讲者介绍

**苏禾：**声学所研究员。

**报告题目：**窄巷里的声音

**报告摘要：**
巷子越窄，回声越长。

第二段说测量。

**亮点：**

1. 一条巷子
2. 两种测法

### 论文推荐

1. Echoes of Alleys

    **推荐理由：**写得清楚。
`;

test("every field is explained with the line that it stands on", () => {
  const explanation = deriveText(text).explain();
  assert.deepEqual(
    explanation.derived.map(({ field, line }) => [field, line]),
    [
      ["series", null],
      ["speakers[0].name", 9],
      ["speakers[0].bio", 9],
      ["talks[0].speaker", 11],
      ["talks[0].title", 11],
      ["talks[0].abstract", 14],
      ["talks[0].spotlights[0]", 20],
      ["talks[0].spotlights[1]", 21],
      ["papers[0].title", 25],
      ["papers[0].reason", 25],
    ],
  );
  assert.deepEqual(
    explanation.body.map(({ line }) => line),
    [5],
  );
});

test("highlights in lines of one paragraph and names below their label keep their own lines", () => {
  const explanation = deriveText("**主讲人：**\n林一\n\n**题目：**夜航\n**亮点：**甲\n乙\n\n**摘要：**丙\n").explain();
  const lines = Object.fromEntries(explanation.derived.map(({ field, line }) => [field, line]));
  assert.deepEqual(lines, {
    "speakers[0].name": 2,
    "talks[0].speaker": 4,
    "talks[0].title": 4,
    "talks[0].abstract": 8,
    "talks[0].spotlights[0]": 5,
    "talks[0].spotlights[1]": 6,
  });
});
