import assert from "node:assert/strict";
import { test } from "node:test";

import { markLanguages } from "../../themes/lectern/components/paper-languages.ts";
import { cutByLanguage, otherLanguage } from "../../themes/lectern/components/run-language.ts";

test("a title is cut where it goes over to another language", () => {
  const cases: [string, string, [string, string | undefined][]][] = [
    [
      "方杰民：Recent Advances of NAS",
      "zh-CN",
      [
        ["方杰民：", undefined],
        ["Recent Advances of NAS", "en"],
      ],
    ],
    [
      "用 Sparse Attention for Vision 做检测",
      "zh-CN",
      [
        ["用 ", undefined],
        ["Sparse Attention for Vision", "en"],
        [" 做检测", undefined],
      ],
    ],
    ["SFFAI 38 | GPU 上的 NAS", "zh-CN", [["SFFAI 38 | GPU 上的 NAS", undefined]]],
    [
      "On 神经架构搜索 again",
      "en",
      [
        ["On ", undefined],
        ["神经架构搜索", "zh"],
        [" again", undefined],
      ],
    ],
    ["Small Builds", "en", [["Small Builds", undefined]]],
    ["Малые сборки and other things", "ru", [["Малые сборки and other things", undefined]]],
    ["", "zh-CN", [["", undefined]]],
  ];
  for (const [text, language, expected] of cases) {
    const runs = cutByLanguage(text, language);
    assert.deepEqual(
      runs.map((run) => [run.text, run.language]),
      expected,
    );
    assert.equal(runs.map((run) => run.text).join(""), text);
  }
});

test("a whole text in another script than the text around it has another language", () => {
  const cases: [string, string, string | undefined][] = [
    ["DARTS: Differentiable Architecture Search", "zh-CN", "en"],
    ["神经架构搜索综述", "zh-CN", undefined],
    ["NAS 综述", "zh-CN", undefined],
    ["42", "zh-CN", undefined],
    ["神经架构搜索综述", "en", "zh"],
    ["ニューラルネット", "en", undefined],
    ["Keys, Not Clocks", "en", undefined],
  ];
  for (const [text, around, expected] of cases) assert.equal(otherLanguage(text, around), expected, text);
});

test("titles of papers in a note say their language, and nothing else changes", () => {
  const html =
    '<p class="paper-title"><a href="/p/">Keys, Not Clocks</a></p><p class="paper-title">键与钟</p><p>Why not</p>';
  const [papers, prose] = markLanguages(
    [
      { kind: "papers", html, line: 1 },
      { kind: "prose", html, line: 9 },
    ],
    "zh-CN",
  );
  assert.equal(papers?.html, html.replace('<p class="paper-title"><a', '<p lang="en" class="paper-title"><a'));
  assert.equal(prose?.html, html);
});
