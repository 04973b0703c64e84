import assert from "node:assert/strict";
import { test } from "node:test";

import { deriveText } from "./derive-text.ts";

const talk = "### 讲者介绍\n\n**甲乙：**简介。\n\n**报告题目：**题目\n\n**报告摘要：**摘要。\n";

test("the summary is what front matter says, else what stands before the mark", () => {
  const cases: [string, string, string | undefined][] = [
    ["talk:\n  summary: 写明的", "原来的。\n\n<!--more-->\n\n", "写明的"],
    ["tags:", "原来的。\n\n<!--more-->\n\n", "原来的。"],
    ["tags:", "", ""],
  ];
  for (const [front, lede, summary] of cases) {
    assert.equal(
      deriveText(`---\ntitle: X 1 | 甲乙：题目\n${front}\n---\n${lede}${talk}`).talk?.summary,
      summary,
      front,
    );
  }
});
