import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { libraryOf, talkNote } from "./notes.ts";

test("a person has one page for all names, and the others lead there", () => {
  const { library, said } = libraryOf(
    [talkNote({ id: "1", speakers: ["Jiemin Fang"] }), talkNote({ id: "2", speakers: ["方杰民"] })],
    { speakers: "方杰民:\n  aliases: [Jiemin Fang]\n  affiliation: 华中科技大学" },
  );
  assert.deepEqual(said, []);
  assert.deepEqual(
    library.speakers.map(({ slug, otherSlugs, name, affiliation, appearances }) => [
      slug,
      otherSlugs,
      name,
      affiliation,
      appearances.map(({ note }) => note.id),
    ]),
    [["方杰民", ["Jiemin-Fang"], "方杰民", "华中科技大学", ["1", "2"]]],
  );
});

test("people of one name are told apart by their talks", () => {
  const notes = ["1", "2", "3"].map((id) => talkNote({ id, speakers: ["王伟"] }));
  const speakers = "- name: 王伟\n  slug: wang-wei-a\n  talks: ['2']\n- name: 王伟\n  slug: wang-wei\n";
  const { library, said } = libraryOf(notes, { speakers });
  assert.deepEqual(said, []);
  assert.deepEqual(
    library.speakers.map(({ slug, appearances }) => [slug, appearances.map(({ note }) => note.id)]),
    [
      ["wang-wei", ["1", "3"]],
      ["wang-wei-a", ["2"]],
    ],
  );
});

describe("mistakes in speakers.yml are named with their place", () => {
  const notes = [talkNote({ id: "1", speakers: ["王伟"] }), talkNote({ id: "2", speakers: ["王伟", "李雷"] })];
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "two of one name and nothing to tell them apart",
      "- name: 王伟\n- name: 王伟\n",
      ["error config-invalid speakers.yml:2:3 王伟 taken", "warning config-invalid speakers.yml:2:3 王伟 nobody"],
    ],
    [
      "two of one name at one address",
      "- name: 王伟\n- name: 王伟\n  talks: ['2']\n",
      ["error permalink-duplicate speakers.yml:2:3 speakers/王伟/"],
    ],
    [
      "a home page that is none",
      "- name: 李雷\n  home: example.com",
      ["error config-invalid speakers.yml:2:9 0.home expected an address that starts with https://"],
    ],
  ];
  for (const [name, speakers, expected] of cases) {
    test(name, () => assert.deepEqual(libraryOf(notes, { speakers }).said, expected));
  }
});

test("a series has its episodes in order, siblings together, those without a number last", () => {
  const { library } = libraryOf(
    [
      talkNote({ id: "1", series: { name: "SFFAI", episode: 7 } }),
      talkNote({ id: "2", series: { name: "SFFAI", episode: null } }),
      talkNote({ id: "3", series: { name: "sffai", episode: 3 } }),
      talkNote({ id: "4", series: { name: "SFFAI", episode: 7 } }),
    ],
    { series: "SFFAI:\n  title: 前沿讲习班\n  home: https://sffai.example/" },
  );
  assert.deepEqual(
    library.series.map(({ slug, name, title, episodes }) => [
      slug,
      name,
      title,
      episodes.map(({ number, notes }) => [number, notes.map(({ id }) => id)]),
    ]),
    [
      [
        "sffai",
        "SFFAI",
        "前沿讲习班",
        [
          [3, ["3"]],
          [7, ["1", "4"]],
          [undefined, ["2"]],
        ],
      ],
    ],
  );
});
