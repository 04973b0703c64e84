import assert from "node:assert/strict";
import { test } from "node:test";

import { readQuery } from "../../scripts/search/query.ts";
import { tokensOf } from "../../scripts/search/tokens.ts";

const texts: readonly [text: string, tokens: readonly string[]][] = [
  ["", []],
  ["，。！…", []],
  ["搜索空间", ["搜索空间"]],
  ["“搜索空间”，NAS。", ["搜索空间", "nas"]],
  ["NAS 搜索空间", ["nas", "搜索空间"]],
  ["NAS搜索空间", ["nas", "搜索空间"]],
  ["ＮＡＳ（ＤＡＲＴＳ）", ["nas", "darts"]],
  ["第38期", ["第", "38", "期"]],
  ["ICLR2020 38th", ["iclr", "2020", "38", "th"]],
  ["BV1pt411G7Zj", ["bv1pt411g7zj"]],
  ["state-of-the-art", ["state", "of", "the", "art"]],
  ["Résumé naïve Ångström", ["resume", "naive", "angstrom"]],
  ["re\u0301sume\u0301", ["resume"]],
  ["İstanbul ΣΊΣΥΦΟΣ", ["istanbul", "σίσυφοσ"]],
  ["ﬁne ㏒ ²", ["fine", "log", "2"]],
  ["深度\n学习", ["深度学习"]],
  ["deep\nlearning", ["deep", "learning"]],
  ["深\u200b度\ufe0f", ["深度"]],
  ["データ・サイエンス", ["データ", "サイエンス"]],
  ["ﾃﾞｰﾀ", ["テータ"]],
  ["강화 학습", ["강화", "학습"]],
  ["𠮷野家 𝐀𝐁 😀", ["𠮷野家", "ab"]],
  ["\ud842 half", ["half"]],
  ["a".repeat(99), ["a".repeat(32)]],
];

for (const [text, expected] of texts) {
  test(`${JSON.stringify(text.slice(0, 40))} is ${expected.length === 0 ? "nothing" : expected.join(" ").slice(0, 40)}`, () => {
    assert.deepEqual(
      tokensOf(text).map(({ text: token }) => token),
      expected,
    );
  });
}

test("a token knows where it stands, whatever was folded before it", () => {
  const text = "ﬁne é，𠮷野家 ＮＡＳ";
  assert.deepEqual(
    tokensOf(text).map(({ start, end }) => text.slice(start, end)),
    ["ﬁne", "é", "𠮷野家", "ＮＡＳ"],
  );
});

const queries: readonly [written: string, tokens: readonly string[]][] = [
  ["differentiable arch", ["differentiable", "arch*"]],
  ["differentiable arch ", ["differentiable", "arch"]],
  ["AI", ["ai"]],
  ["2019", ["2019"]],
  ["NAS 搜索", ["nas", "搜索"]],
  ["nas nas 搜索 搜索空间", ["nas", "搜索", "搜索空间"]],
  ["ICLR2020", ["iclr", "+2020"]],
  ["iclr2020 iclr2021", ["iclr", "+2020", "iclr", "+2021"]],
  ["x".repeat(500), [`${"x".repeat(32)}*`]],
];

for (const [written, expected] of queries) {
  test(`asking “${written.slice(0, 40)}”`, () => {
    const { tokens } = readQuery(written);
    assert.deepEqual(
      tokens.map(({ text, isPrefix, isGlued }) => `${isGlued ? "+" : ""}${text}${isPrefix ? "*" : ""}`),
      expected,
    );
  });
}
