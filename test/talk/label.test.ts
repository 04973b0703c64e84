import assert from "node:assert/strict";
import { test } from "node:test";

import { readHeading, readLabel } from "../../scripts/talk/label.ts";
import { foldLabel, vocabularyOf } from "../../scripts/talk/vocabulary.ts";

const vocabulary = vocabularyOf();

/** A line: the field its label announces, the label as a reader sees it, and the source behind it. */
const labels: readonly [string, string, string, string][] = [
  ["**报告题目：**纸的寿命", "title", "报告题目：", "纸的寿命"],
  ["**报告题目:** 纸", "title", "报告题目:", " 纸"],
  ["**报告题目**：纸", "title", "报告题目：", "纸"],
  ["** 报告题目 ： ** 纸", "title", "报告题目：", " 纸"],
  ["__报告题目：__纸", "title", "报告题目：", "纸"],
  ["<strong>报告题目：</strong>纸", "title", "报告题目：", "纸"],
  ["报告题目： 纸", "title", "报告题目：", " 纸"],
  ["【报告题目】纸", "title", "【报告题目】", "纸"],
  ["**报告题目：纸", "title", "报告题目：", "纸"],
  ["**Title：Paper, Ink and Time**", "title", "Title：", "**Paper, Ink and Time**"],
  ["**报告题目 (Title)：** 纸", "title", "报告题目 (Title)：", " 纸"],
  ["**摘要/Abstract：** 纸", "abstract", "摘要/Abstract：", " 纸"],
  ["**Abstract.** Paper", "abstract", "Abstract.", " Paper"],
  ["**一、报告摘要：**纸", "abstract", "一、报告摘要：", "纸"],
  ["**🎤 讲者：** 宣", "speaker", "🎤 讲者：", " 宣"],
  ["**讲者2：**宣", "speaker", "讲者2：", "宣"],
  ["\u3000\u3000**推荐理由：**纸", "reason", "推荐理由：", "纸"],
  ["Speaker: Ida", "speaker", "Speaker:", " Ida"],
  ["**演講摘要：**紙", "abstract", "演講摘要：", "紙"],
  ["**講演者：** 橋本", "speaker", "講演者：", " 橋本"],
];

for (const [line, field, text, value] of labels) {
  test(`${line} is a label`, () => {
    const label = readLabel(line, vocabulary);
    assert.deepEqual([label?.field, label?.text, label?.value], [field, text, value]);
  });
}

/** Lines that announce no field. */
const others = [
  "**Timeout:** 30",
  "**prefix：** x",
  "报告",
  "https://x.example",
  "**方杰民：**人",
  "纸：墨",
  "> 讲者：x",
  "",
  "**",
  "**：**",
];

for (const line of others) {
  test(`${JSON.stringify(line)} announces nothing`, () => assert.equal(readLabel(line, vocabulary)?.field, undefined));
}

/** A heading's text, the field, and the value behind its colon. */
const headings: readonly [string, string | undefined, string | undefined][] = [
  ["讲者介绍", "bio", ""],
  ["一、讲者介绍：", "bio", ""],
  ["📚 论文推荐", "papers", ""],
  ["【参考资料】", "references", ""],
  ["Speaker Bios", "bio", ""],
  ["Speaker: Ida Brook", "speaker", "Ida Brook"],
  ["结语", undefined, undefined],
  ["A note: on paper", undefined, undefined],
];

for (const [text, field, value] of headings) {
  test(`the heading ${text}`, () => {
    const found = readHeading(text, vocabulary);
    assert.deepEqual([found?.field, found?.value], [field, value]);
  });
}

test("a site's own labels win, and count in plain text", () => {
  const own = vocabularyOf({ labels: { abstract: ["内容"], speaker: ["Timeout"] }, series: ["^夜谈第(\\d+)夜"] });
  assert.equal(readLabel("内容：x", own)?.field, "abstract");
  assert.equal(readLabel("**Timeout:** x", own)?.field, "speaker");
});

/** Spellings that are one. */
const folded: readonly [string, string][] = [
  ["报告 题目", "报告题目"],
  ["ＡＢＳＴＲＡＣＴ", "abstract"],
  ["1. 讲者", "讲者"],
  ["（一）讲者", "讲者"],
  ["讲者三", "讲者"],
  ["Speaker(s)", "speaker(s)"],
];

for (const [written, expected] of folded) {
  test(`${written} folds to ${expected}`, () => assert.equal(foldLabel(written), expected));
}
