import assert from "node:assert/strict";
import { test } from "node:test";

import { readNames } from "../../scripts/talk/name.ts";
import { readPaperTitle } from "../../scripts/talk/paper-title.ts";
import { readPostTitle } from "../../scripts/talk/post-title.ts";
import { vocabularyOf } from "../../scripts/talk/vocabulary.ts";

/** A paper's line: title, authors, venue, year. */
const papers: readonly [string, string, string | null, string | null, number | null][] = [
  ["PULP ：Fibres in  Water", "PULP: Fibres in Water", null, null, null],
  ["Pulp:Fibres", "Pulp: Fibres", null, null, null],
  ["纸张：从树到书", "纸张：从树到书", null, null, null],
  ["Ratio 3:1 in Glue", "Ratio 3:1 in Glue", null, null, null],
  ["Fibres (ICML 2021)", "Fibres", null, "ICML", 2021],
  ["Fibres（CVPR2019 oral）", "Fibres", null, "CVPR oral", 2019],
  ["Fibres [ICML‘19]", "Fibres", null, "ICML", 2019],
  ["Fibres [NeurIPS’20 Oral]", "Fibres", null, "NeurIPS Oral", 2020],
  ["Fibres（AAAI-20）", "Fibres", null, "AAAI", 2020],
  ["Fibres [arxiv]", "Fibres", null, "arxiv", null],
  ["Fibres. [REED, A., AND PULP, B.] (2007).", "Fibres.", "REED, A., AND PULP, B.", null, 2007],
  ["Fibres (Glue) [A. Reed, B. Pulp]", "Fibres (Glue)", "A. Reed, B. Pulp", null, null],
  ["Fibres (Reed et al., 2019)", "Fibres", "Reed et al., 2019", null, null],
  ["[CVPR 2020] Fibres", "Fibres", null, "CVPR", 2020],
  ["Fibres, NeurIPS 2020", "Fibres", null, "NeurIPS", 2020],
  ["Fibres (2nd edition)", "Fibres (2nd edition)", null, null, null],
  ["Fibres (Glue)", "Fibres (Glue)", null, null, null],
  ["Fibres [code]", "Fibres [code]", null, null, null],
  ["Fibres of 2019", "Fibres of 2019", null, null, null],
];

for (const [line, title, authors, venue, year] of papers) {
  test(`the paper ${line}`, () => assert.deepEqual(readPaperTitle(line), { title, authors, venue, year }));
}

const vocabulary = vocabularyOf({ labels: {}, series: ["^(?<name>周五讲堂)第(?<episode>\\d+)讲[:：]"] });

/** A post's title: series and episode, topic, what may be a name, and whether it stands in its place. */
const titles: readonly [string, string | null, number | null, string | null, string | undefined, boolean][] = [
  ["夜谈 38 | 方杰民：纸", "夜谈", 38, null, "方杰民", true],
  ["NIGHT TALKS #7｜欧阳小纸：墨", "NIGHT TALKS", 7, null, "欧阳小纸", true],
  ["【夜谈 12】李四：墨", "夜谈", 12, null, "李四", true],
  ["夜谈 142 | 造纸专题《宣小楮：Pulp: A Story...》", "夜谈", 142, "造纸专题", "宣小楮", true],
  ["夜谈 6 | 关系抽取：从简单到复杂", "夜谈", 6, null, undefined, false],
  ["夜谈 50 | 造纸专题《目标检测：综述》", "夜谈", 50, "造纸专题", undefined, false],
  ["周五讲堂第9讲：墨", "周五讲堂", 9, null, undefined, false],
  ["宣小楮：纸", null, null, null, "宣小楮", false],
  ["面试题 | 网络：十问", null, null, null, undefined, false],
];

for (const [text, name, episode, topic, person, inPlace] of titles) {
  test(`the post ${text}`, () => {
    const found = readPostTitle(text, vocabulary);
    assert.deepEqual(
      [found.series?.name ?? null, found.series?.episode ?? null, found.topic, found.name, found.inPlace],
      [name, episode, topic, person, inPlace],
    );
  });
}

/** A speaker's label's value: the names, and what stands behind them. */
const names: readonly [string, readonly string[], string][] = [
  ["宣小楮", ["宣小楮"], ""],
  ["宣小楮、墨三", ["宣小楮", "墨三"], ""],
  ["宣小楮 教授（河西大学）", ["宣小楮"], "河西大学"],
  ["宣小楮 河西大学", ["宣小楮"], "河西大学"],
  ["宣小楮，河西大学博士生", ["宣小楮"], "河西大学博士生"],
  ["宣小楮 等", ["宣小楮"], ""],
  ["艾萨克·牛顿", ["艾萨克·牛顿"], ""],
  ["橋本 渚", ["橋本 渚"], ""],
  ["Dr. Ida M. Brook, PhD", ["Ida M. Brook"], ""],
  ["Ida Brook and Carl West", ["Ida Brook", "Carl West"], ""],
  ["Ida Brook, Fen Institute", ["Ida Brook"], "Fen Institute"],
  ["Natalia and Carl West", [], "Natalia and Carl West"],
  ["待定", [], ""],
];

for (const [value, found, rest] of names) {
  test(`the speaker ${value}`, () => assert.deepEqual(readNames(value), { names: found, rest }));
}
