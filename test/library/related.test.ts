import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { backlinksOf, pathOf } from "../../scripts/library/backlinks.ts";
import { relatedTalks, type RelatedTalk } from "../../scripts/library/related.ts";
import { recommendedWith } from "../../scripts/library/together.ts";
import { libraryOf, talkNote } from "./notes.ts";
import "../seed.ts";

test("related talks share papers, speakers, an episode, tags or rare words; the nearest come first", () => {
  const { library } = libraryOf([
    talkNote({ id: "1", title: "Quiet", speakers: ["A"], papers: ["P", "Q"], tags: ["t"] }),
    talkNote({ id: "2", title: "Loud", speakers: ["B"], papers: ["P", "Q"] }),
    talkNote({ id: "3", title: "Nothing", speakers: ["A"] }),
    talkNote({ id: "4", title: "Alone", tags: ["t"] }),
    talkNote({ id: "5", title: "Else" }),
  ]);
  const [first] = library.talks;
  const found = first === undefined ? [] : relatedTalks(library, 3).of(first);
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
    (middle && related.of(middle))?.map(({ note }) => note.id),
    ["101", "99"].sort((a, b) => (a < b ? -1 : 1)),
  );
});

const words = Array.from({ length: 24 }, (_, at) => `word${"abcdefghijklmnopqrstuvwx"[at]}`);

/** Few things and many talks, so that some things are shared by more talks than are looked at. */
const facts = fc.record({
  title: fc.array(fc.constantFrom(...words), { maxLength: 2 }).map((some) => some.join(" ")),
  speakers: fc.subarray(["A", "B", "C", "D", "E"], { maxLength: 2 }),
  papers: fc.subarray(["P", "Q", "R", "S", "T", "U"], { maxLength: 2 }),
  tags: fc.subarray(["t", "u"]),
});
const shownOf = (found: readonly RelatedTalk[], isOther: (id: string) => boolean) =>
  found.map(({ note, shared }) => [note.id, shared, isOther(note.id)]);

test("a talk that is not touched by changes has the relations it had", () => {
  let seen = 0;
  fc.assert(
    fc.property(
      fc.array(facts, { minLength: 60, maxLength: 90 }),
      fc.array(fc.tuple(fc.nat(59), facts), { minLength: 1, maxLength: 3 }),
      fc.array(facts, { maxLength: 2 }),
      (before, changes, added) => {
        const now = [...before, ...added];
        for (const [at, one] of changes) now[at] = one;
        const library = (all: typeof now) =>
          libraryOf(
            all.map((one, at) =>
              talkNote({ ...one, id: `${at}`, date: new Date(Date.UTC(2020, 0, at + 1)).toISOString() }),
            ),
          ).library;
        const [old, next] = [library(before), library(now)];
        const [then, after] = [relatedTalks(old, 3), relatedTalks(next, 3)];
        const changed = new Set(changes.map(([at]) => at));
        const touched = after.touched(then.things(), (at) => changed.has(at) || at >= before.length);
        if (touched === undefined) return;
        seen += old.talks.length - touched.size;
        for (const [at, note] of old.talks.entries()) {
          const same = next.talks[at];
          if (same === undefined || touched.has(at)) continue;
          assert.deepEqual(
            shownOf(after.of(same), (id) => changed.has(Number(id))),
            shownOf(then.of(note), () => false),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
  assert.ok(seen > 100, `${seen}`);
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
