import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { backlinksOf, pathOf } from "../../scripts/library/backlinks.ts";
import { relatedTalks } from "../../scripts/library/related.ts";
import { recommendedWith } from "../../scripts/library/together.ts";
import { libraryOf, talkNote } from "./notes.ts";

test("related talks share papers, speakers, an episode, tags or rare words; the nearest come first", () => {
  const { library } = libraryOf([
    talkNote({ id: "1", title: "Quiet", speakers: ["A"], papers: ["P", "Q"], tags: ["t"] }),
    talkNote({ id: "2", title: "Loud", speakers: ["B"], papers: ["P", "Q"] }),
    talkNote({ id: "3", title: "Nothing", speakers: ["A"] }),
    talkNote({ id: "4", title: "Alone", tags: ["t"] }),
    talkNote({ id: "5", title: "Else" }),
  ]);
  const [first] = library.talks;
  const found = first === undefined ? [] : relatedTalks(library, 3)(first);
  assert.deepEqual(
    found.map(({ note, shared }) => [note.id, shared.paper.length, shared.speaker.length, shared.tag]),
    [
      ["2", 2, 0, []],
      ["3", 0, 1, []],
      ["4", 0, 0, ["t"]],
    ],
  );
});

test("what all talks share relates only neighbours in time", () => {
  const notes = Array.from({ length: 200 }, (_, at) =>
    talkNote({ id: `${at}`, date: new Date(Date.UTC(2020, 0, at + 1)).toISOString(), tags: ["all"] }),
  );
  const { library } = libraryOf(notes);
  const related = relatedTalks(library, 2);
  const middle = library.talks[100];
  assert.deepEqual(
    (middle && related(middle))?.map(({ note }) => note.id),
    ["101", "99"].sort((a, b) => (a < b ? -1 : 1)),
  );
});

test("papers are recommended together as often as talks list both", () => {
  const { library } = libraryOf([
    talkNote({ id: "1", papers: ["P", "Q", "R"] }),
    talkNote({ id: "2", papers: ["P", "Q"] }),
    talkNote({ id: "3", papers: ["S"] }),
  ]);
  const [p] = library.papers;
  assert.deepEqual(p && recommendedWith(p, library, 9).map(({ paper, count }) => [paper.title, count]), [
    ["Q", 2],
    ["R", 1],
  ]);
});

describe("a link leads to a path of the site", () => {
  const site = { url: "https://a.example/blog", root: "/blog/" };
  for (const [href, path] of [
    ["/blog/x.html", "x.html"],
    ["x.html#part", "x.html"],
    ["../blog/x.html?t=3", "x.html"],
    ["https://a.example/blog/%E8%AE%B2/", "讲/index.html"],
    ["/x.html", undefined],
    ["https://a.example/other/x.html", undefined],
    ["https://b.example/blog/x.html", undefined],
    ["/blog/%E8.html", undefined],
  ] as const)
    test(href, () => assert.equal(pathOf(href, "p.html", site), path));
});

test("backlinks name each note once, and not the note itself", () => {
  const notes = [
    talkNote({ id: "1", links: ["/2.html", "2.html", "/1.html"] }),
    talkNote({ id: "2", links: ["https://elsewhere.example/"] }),
  ];
  const found = backlinksOf(notes, { url: "https://a.example", root: "/" });
  assert.deepEqual(
    [...found].map(([path, notes]) => [path, notes.map(({ id }) => id)]),
    [["2.html", ["1"]]],
  );
});
