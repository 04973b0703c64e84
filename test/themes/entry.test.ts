import assert from "node:assert/strict";
import { test } from "node:test";

import type { Paper } from "../../scripts/talk.ts";
import { dayInWords } from "../../themes/lectern/components/day-in-words.ts";
import { entry, shorten } from "../../themes/lectern/components/entry.ts";
import { makeLocals, makePost, talk } from "./locals.ts";

const paper = (title: string): Paper => ({
  title,
  raw: title,
  reason: null,
  group: null,
  authors: null,
  venue: null,
  year: null,
  url: null,
  line: 1,
});

test("a talk's row has its number, its speakers and what it recommends", () => {
  const speakers = ["周慕白", "顾遥"].map((name) => ({ name, bio: null, line: 1 }));
  const row = entry(
    makePost({ talk: { ...talk, speakers, papers: ["A", "B", "C", "D", "E"].map(paper) } }),
    makeLocals({ settings: { root: "/blog/" } }),
  );
  assert.equal(row.href, "/blog/0a1b2c3d.html");
  assert.equal(row.issue?.number, "7");
  assert.deepEqual(row.talk, {
    series: "青禾论坛",
    episode: 7,
    speakers: ["周慕白", "顾遥"],
    speakerLine: "周慕白、顾遥",
    unnamedLine: "顾遥",
    papers: ["A", "B", "C"],
    morePapers: 2,
  });
});

test("an article's row has its opening", () => {
  const row = entry(makePost({ title: "随笔", summary: "一段话。" }), makeLocals());
  assert.deepEqual([row.talk, row.issue, row.summary], [undefined, undefined, "一段话。"]);
});

test("the day is the one in the site's own zone", () => {
  const row = entry(makePost({ date: "2024-01-01T00:30:00+08:00" }), makeLocals());
  assert.deepEqual(row.date, { iso: "2024-01-01", text: "2024-01-01" });
  assert.equal(dayInWords("2024-01-01T00:30:00+08:00", "zh-CN").text, "2024年1月1日");
  const days: [string, string][] = [
    ["en", "January 1, 2024"],
    ["en-GB", "January 1, 2024"],
    ["zh-TW", "2024年1月1日"],
    ["ja", "2024年1月1日"],
    ["fr", "1 janvier 2024"],
    ["no language", "2024-01-01"],
  ];
  for (const [language, text] of days) assert.equal(dayInWords("2024-01-01T23:30:00-08:00", language).text, text);
});

test("a long text is shortened and no character is cut in two", () => {
  const cases: [string, number, string][] = [
    ["短", 5, "短"],
    ["一二三四五", 5, "一二三四五"],
    ["一二三四五六", 5, "一二三四…"],
    ["一二三🌱五六", 5, "一二三…"],
  ];
  for (const [text, length, expected] of cases) assert.equal(shorten(text, length), expected);
});
