import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { hexoFile, hugoFile } from "../../bench/corpus/front-matter.ts";
import { makeNewest, makeNote } from "../../bench/corpus/note.ts";
import { readFrontMatter } from "../../scripts/source/front-matter.ts";
import { makeSite } from "../sites/site.ts";

const numbers = Array.from({ length: 400 }, (_, number) => number);

test("a note is the same for the same number, on every machine", () => {
  const all = createHash("sha1");
  for (const number of numbers) all.update(hexoFile(makeNote(number)));
  assert.equal(all.digest("hex"), "5ed319c557917bac0144c865641a34a27aa8e0a7");
});

test("every note has an id of its own", () => {
  assert.equal(new Set(numbers.map((number) => makeNote(number).id)).size, numbers.length);
});

test("a newest note is newer than every other, and than the newest before it", () => {
  const dates = [...numbers.map((number) => makeNote(number).date), makeNewest(400).date, makeNewest(401).date];
  const times = dates.map(Number);
  assert.deepEqual(times.slice(-2), times.toSorted((a, b) => a - b).slice(-2));
});

test("Hexo and Hugo get the same text", () => {
  for (const number of numbers.slice(0, 30)) {
    const [hexo, hugo] = [hexoFile, hugoFile].map((file) => readFrontMatter(file(makeNote(number)), "x.md"));
    assert.equal(hexo?.body, hugo?.body);
    assert.deepEqual([hexo?.diagnostics, hugo?.diagnostics], [[], []]);
  }
});

test("every note is a talk with nothing to complain of", async () => {
  const site = await makeSite("small");
  try {
    for (const number of numbers.slice(0, 12)) {
      await site.write(`source/_posts/talk-${number}.md`, hexoFile(makeNote(number)));
    }
    const { code, output } = await site.hexo("check", "--strict");
    assert.equal(code, 0, output);
    assert.equal((await site.hexo("generate")).code, 0);
    const talks: unknown = JSON.parse(await site.read("public/talks.json"));
    assert.equal((talks as { talks: unknown[] }).talks.length, 12);
  } finally {
    await site.remove();
  }
});
