import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";

import { bibtex, ris } from "../../scripts/feeds/bibliography.ts";
import { calendar } from "../../scripts/feeds/calendar.ts";
import { talkJsonSchema } from "../../scripts/feeds/talk-schema.ts";
import { twins } from "../../scripts/feeds/twins.ts";
import { readBibliography } from "../../scripts/library/bibliography.ts";
import { libraryOf, talkNote } from "../library/notes.ts";
import { makeLocals } from "../themes/locals.ts";
import "../seed.ts";

const { settings } = makeLocals();
const notes = [
  talkNote({
    id: "1",
    title: "Talk, one; two",
    speakers: ["甲"],
    papers: [{ title: "C & {D}", venue: "ICLR", year: 2019 }, "E"],
    series: { name: "S", episode: 1 },
    summary: "一二三四五六七八九十".repeat(6),
  }),
  talkNote({ id: "2", papers: ["E"] }),
];
const files = new Map(twins(libraryOf(notes).library, settings, ({ id }) => id).map(({ path, data }) => [path, data]));
const read = async (path: string) => (await files.get(path)?.()) ?? assert.fail(path);

test("every page has its files, and the whole has its own", () => {
  assert.deepEqual(
    [...files.keys()].sort(),
    ["1.bib", "1.json", "2.bib", "2.json", "talks.ics", "talks.json"]
      .concat(["papers.bib", "papers.json", "papers.ris", "schema/talk.json"])
      .concat(["c-d", "e"].flatMap((slug) => ["bib", "json", "ris"].map((kind) => `papers/${slug}/paper.${kind}`)))
      .sort(),
  );
});

test("every talk's twin keeps to the published schema; what is wrong does not", async () => {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(await read("schema/talk.json")) as object);
  for (const path of ["1.json", "2.json"]) {
    const twin: unknown = JSON.parse(await read(path));
    assert.ok(validate(twin), JSON.stringify(validate.errors));
  }
  const twin = JSON.parse(await read("1.json")) as object;
  assert.equal(validate({ ...twin, title: null }), false);
  assert.equal(validate({ ...twin, extra: 1 }), false);
  assert.match(talkJsonSchema("https://a.example/s.json"), /"\$id": "https:\/\/a\.example\/s\.json"/);
});

test("the list of talks names series, speakers and papers", async () => {
  const { version, talks } = JSON.parse(await read("talks.json")) as { version: number; talks: object[] };
  assert.equal(version, 1);
  assert.deepEqual(talks.at(-1), {
    id: "1",
    url: "https://talks.example/1.html",
    title: "Talk, one; two",
    date: "2020-01-01T08:00:00+08:00",
    series: { name: "S", episode: 1 },
    speakers: ["甲"],
    papers: ["C & {D}", "E"],
  });
});

test("BibTeX is read again as it was meant", async () => {
  const { entries, diagnostics } = await readBibliography({ path: "x.bib", text: await read("papers.bib") });
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    new Set(entries.map(({ title, venue, year }) => [title.replace(/[{}]/g, ""), venue, year].join(" "))),
    new Set(["C & D ICLR 2019", "E  "]),
  );
  assert.match(await read("1.bib"), /^@\w+\{1,/);
});

test("RIS has a type and an end for each", async () => {
  const text = await read("papers.ris");
  assert.deepEqual([text.match(/^TY {2}- /gm)?.length, text.match(/^ER {2}- /gm)?.length], [2, 2]);
  assert.deepEqual([await bibtex([]), await ris([])], ["", ""]);
});

describe("the calendar", () => {
  test("has each talk at its time, lines of 75 bytes at most, texts escaped", () => {
    const text = calendar(notes, settings);
    const lines = text.split("\r\n");
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75));
    const unfolded = text.replaceAll("\r\n ", "");
    assert.match(unfolded, /\r\nUID:1@talks\.example\r\nDTSTAMP:20200101T000000Z\r\nDTSTART:20200101T000000Z\r\n/);
    assert.match(unfolded, /\r\nSUMMARY:Talk\\, one\\; two\r\n/);
    assert.ok(unfolded.includes(`DESCRIPTION:${notes[0]?.summary}`));
  });

  test("no text breaks its lines", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const text = calendar([talkNote({ id: "1", title })], settings);
        assert.equal(text.match(/(?:^|\r\n)(?:BEGIN|END):/g)?.length, 4);
        assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
      }),
    );
  });
});
