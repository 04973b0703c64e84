import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { titleKey } from "../../scripts/library/key.ts";
import { slugOf } from "../../scripts/library/slug.ts";
import { libraryOf, talkNote } from "./notes.ts";
import "../seed.ts";

describe("two spellings are one paper", () => {
  const same: readonly (readonly [string, string])[] = [
    ["DARTS: Differentiable Architecture Search", "DARTS ：Differentiable  Architecture Search"],
    ["Image-based Localization", "IMAGE‐BASED LOCALIZATION"],
    ["Ｌａｔｅｎｔ Space", "latent space"],
    ["How Few Is Few? Auditing", "How Few Is Few？ Auditing"],
    ["What's “Enough”?", 'What’s "Enough"'],
  ];
  for (const [one, other] of same) test(`${one} = ${other}`, () => assert.equal(titleKey(one), titleKey(other)));
});

describe("two papers stay two", () => {
  for (const [one, other] of [
    ["C++ in Practice", "C in Practice"],
    ["A* Search", "A Search"],
    ["Résumé", "Resume"],
    ["ResNet 50", "ResNet 101"],
  ] as const)
    test(`${one} ≠ ${other}`, () => assert.notEqual(titleKey(one), titleKey(other)));
});

describe("a slug is readable, and made of the title alone", () => {
  const long = "On the Importance of ".repeat(6);
  for (const [title, slug] of [
    ["DARTS: Differentiable Architecture Search", "darts-differentiable-architecture-search"],
    ["Compilers Change, Masks Don't", "compilers-change-masks-dont"],
    ["C++ in Practice", "c-plus-plus-in-practice"],
    ["目标检测：综述", "目标检测-综述"],
    [long, "on-the-importance-of-on-the-importance-of-on-the-importance-of-on-the-2e2a1b31"],
  ] as const)
    test(slug, () => assert.equal(slugOf(title).replace(/[\da-f]{8}$/, ""), slug.replace(/[\da-f]{8}$/, "")));

  test("any title gives a name that a file can have", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        const slug = slugOf(title);
        assert.match(slug, /^[\p{L}\p{M}\p{N}-]+$/u);
        assert.ok(Buffer.byteLength(slug) <= 255);
      }),
    );
  });
});

test("a paper has every talk that recommends it, with its own reason, oldest first", () => {
  const { library } = libraryOf([
    talkNote({ id: "2", speakers: ["B"], papers: ["Keys：Not Clocks", "Other"] }),
    talkNote({ id: "1", speakers: ["A"], papers: [{ title: "Keys: not clocks", reason: "clear", year: 2019 }] }),
  ]);
  const [keys] = library.papers;
  assert.deepEqual(
    keys?.recommendations.map(({ note, paper, speakers }) => [note.id, paper.reason, speakers.map(({ name }) => name)]),
    [
      ["1", "clear", ["A"]],
      ["2", "Why Keys：Not Clocks", ["B"]],
    ],
  );
  assert.deepEqual([keys?.slug, keys?.year, keys?.venue], ["keys-not-clocks", 2019, undefined]);
});

test("a heading with a speaker's name says whose the papers are", () => {
  const { library } = libraryOf([
    talkNote({ id: "1", speakers: ["周慕白", "顾遥"], papers: [{ title: "X", group: "顾遥推荐" }, "Y"] }),
  ]);
  assert.deepEqual(
    library.papers.map(({ recommendations }) => recommendations[0]?.speakers.map(({ name }) => name)),
    [["顾遥"], ["周慕白", "顾遥"]],
  );
});

test("a slug never changes when another talk or paper is added", () => {
  const first = talkNote({ id: "1", papers: ["Image Based Maps"] });
  const later = talkNote({ id: "2", papers: ["Image-Based Maps", "Image Based"] });
  const third = talkNote({ id: "3", papers: ["Imagebased: Maps!"] });
  const [alone, among] = [[first], [later, first]].map((notes) => libraryOf(notes).library.papers[0]?.slug);
  assert.equal(alone, among);
  assert.deepEqual(libraryOf([third, later, first]).library.papers[0]?.otherSlugs, ["imagebased-maps"]);
});

test("the data file joins what spelling cannot, and says more", () => {
  const papers = [
    "- title: 'DARTS: Differentiable Architecture Search'",
    "  aliases: [DARTS]",
    "  arxiv: https://arxiv.org/abs/1806.09055",
    "  authors: [Hanxiao Liu, Karen Simonyan]",
    "  venue: ICLR",
  ].join("\n");
  const { library, said } = libraryOf([talkNote({ id: "1", papers: ["DARTS"] })], { papers });
  assert.deepEqual(said, []);
  const [darts] = library.papers;
  assert.deepEqual(
    [darts?.slug, darts?.otherSlugs, darts?.arxiv, darts?.venue, darts?.authors.length],
    ["darts-differentiable-architecture-search", ["darts"], "1806.09055", "ICLR", 2],
  );
});

describe("mistakes in papers.yml are named with their place", () => {
  const notes = [talkNote({ id: "1", papers: ["DARTS", "C-C", "C C!"] })];
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["a wrong key", "- title: DARTS\n  venu: ICLR", ["error config-invalid papers.yml:2:3 venu unknown-key"]],
    ["a wrong value", "DARTS:\n  year: soon", ["error config-invalid papers.yml:2:9 DARTS.year expected a year"]],
    [
      "a paper in two groups",
      "- title: DARTS\n- title: X\n  aliases: [C C, darts]",
      ["error config-invalid papers.yml:3:18 darts taken"],
    ],
    ["an alias to nobody", "- title: DRTS", ["warning config-invalid papers.yml:1:3 DRTS nobody"]],
    ["an address that another has", "- title: DARTS\n  slug: c-c", ["error permalink-duplicate 1.md:9:1 papers/c-c/"]],
    ["no list", "just a text", ["error config-invalid papers.yml:1:1 source/_data/papers.yml not-a-list"]],
    ["an empty file", "", []],
  ];
  for (const [name, papers, expected] of cases) {
    test(name, () => assert.deepEqual(libraryOf(notes, { papers }).said, expected));
  }
});
