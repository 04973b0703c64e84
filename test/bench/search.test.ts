import assert from "node:assert/strict";
import { test } from "node:test";

import { makeNote } from "../../bench/corpus/note.ts";
import { makeQueries, queryKinds, type Asked } from "../../bench/search/queries.ts";
import { holdersOf, scoreEngine } from "../../bench/search/score.ts";
import { textOf, type NoteText } from "../../bench/search/text.ts";

const made = Array.from({ length: 60 }, (_, number) => textOf(makeNote(number)));

test("what a note says has none of its markup, and knows no width or case", () => {
  for (const { says } of made) {
    assert.doesNotMatch(says, /<|>|\*|^#|more-->|iframe|[Ａ-Ｚ]|[A-Z]|\n1\. /m);
  }
});

test("queries are the same for the same notes, of each kind as many, and all but the last kind are in a note", () => {
  const asked = makeQueries(made, 5);
  assert.deepEqual(makeQueries(made, 5), asked);
  for (const kind of queryKinds) {
    const own = asked.filter((query) => query.kind === kind);
    assert.equal(own.length, 5, kind);
    for (const query of own) {
      assert.equal(holdersOf(query, made, "says").size > 0, kind !== "in no note", `${kind}: ${query.text}`);
    }
  }
});

const texts: readonly NoteText[] = [
  { id: "a", says: "robust 网络结构搜索", isNamed: "robust 网络结构搜索 讲座" },
  { id: "b", says: "robustness 网络 结构", isNamed: "robustness 网络 结构" },
];

const holders: readonly (readonly [readonly string[], string])[] = [
  [["网络"], "ab"],
  [["网络结构"], "a"],
  [["robust", "网络"], "a"],
  [["robust"], "ab"],
  [["bust"], ""],
  [["讲座"], ""],
];

test("a note holds a query as a whole; only the last word may be the beginning of one", () => {
  for (const [parts, expected] of holders) {
    assert.equal([...holdersOf(query(parts), texts, "says")].join(""), expected, parts.join(" "));
  }
  assert.deepEqual([...holdersOf(query(["讲座"]), texts, "isNamed")], ["a"]);
});

test("recall is of the notes that hold it, rank of the first of them; a hit by a label is not false", () => {
  const asked = [query(["网络"]), query(["网络结构"]), query(["讲座"])];
  const answers = [["a"], ["b", "a"], ["a"]].map((ids) => ({ ids, bytes: 10 }));
  const [quality] = scoreEngine("x", asked, answers, texts);
  assert.deepEqual(quality, {
    engine: "x",
    kind: "two characters",
    queries: 3,
    recall: 0.75,
    rank: 0.75,
    falseHits: 1,
    bytes: { median: 10, most: 10 },
  });
});

function query(parts: readonly string[]): Asked {
  return { kind: "two characters", text: parts.join(" "), parts };
}
