import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { citationsOf } from "../../scripts/library/citation-styles.ts";
import { noteItem, paperItem } from "../../scripts/library/csl-items.ts";
import { cslName } from "../../scripts/library/csl.ts";
import { libraryOf, talkNote } from "./notes.ts";

const note = talkNote({ id: "53fb70e5", title: "SFFAI 38 | 方杰民：NAS", date: "2019-07-07T07:27:32+08:00" });
const site = { title: "讲席", author: "", url: "https://a.example" };

const papers = `- title: "DARTS: Differentiable Architecture Search"
  authors: [Hanxiao Liu, Karen Simonyan, Yiming Yang]
  venue: ICLR
  year: 2019
  arxiv: '1806.09055'
- title: Quiet
`;
const [darts, quiet] = libraryOf(
  [talkNote({ id: "1", papers: ["DARTS: Differentiable Architecture Search", "Quiet"] })],
  {
    papers,
  },
).library.papers.map((paper) => paperItem(paper, site.url));

describe("a work is cited with what is known of it", () => {
  const cases = {
    note: [
      noteItem(note, site),
      [
        "讲席. SFFAI 38 | 方杰民：NAS[EB/OL]. 讲席, 2019-07-07. https://a.example/53fb70e5.html",
        "讲席. (2019, July 7). SFFAI 38 | 方杰民：NAS. 讲席. https://a.example/53fb70e5.html",
        "讲席. “SFFAI 38 | 方杰民：NAS.” 讲席, 7 Jul. 2019, https://a.example/53fb70e5.html.",
      ],
    ],
    paper: [
      darts,
      [
        "LIU H, SIMONYAN K, YANG Y. DARTS: Differentiable Architecture Search[C/OL]//ICLR, 2019. https://arxiv.org/abs/1806.09055",
        "Liu, H., Simonyan, K., & Yang, Y. (2019). DARTS: Differentiable Architecture Search. ICLR. https://arxiv.org/abs/1806.09055",
        "Liu, Hanxiao, et al. “DARTS: Differentiable Architecture Search.” ICLR, 2019, https://arxiv.org/abs/1806.09055.",
      ],
    ],
    "a paper of which only the title is known": [
      quiet,
      [
        "Quiet[A/OL]. https://a.example/papers/quiet/",
        "Quiet. (n.d.). https://a.example/papers/quiet/",
        "“Quiet.” https://a.example/papers/quiet/.",
      ],
    ],
  } as const;
  for (const [name, [item, expected]] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(item && citationsOf(item).map(({ text }) => text), expected));
  }
});

describe("a name in parts", () => {
  for (const [name, expected] of [
    ["方杰民", { literal: "方杰民" }],
    ["Hanxiao Liu", { family: "Liu", given: "Hanxiao" }],
    ["Ludwig van Beethoven", { family: "van Beethoven", given: "Ludwig" }],
    ["Liu, Hanxiao", { family: "Liu", given: "Hanxiao" }],
    ["OpenAI", { literal: "OpenAI" }],
  ] as const)
    test(name, () => assert.deepEqual(cslName(name), expected));
});
