import assert from "node:assert/strict";
import { test } from "node:test";

import { rowWish } from "../../../scripts/commands/import/row-wish.ts";
import { readTalksTable } from "../../../scripts/commands/import/talks-table.ts";

const rows: readonly [what: string, text: string, cells: readonly object[]][] = [
  ["English headers", "Title,Speaker\nA,B\n", [{ title: "A", speaker: "B" }]],
  [
    "Chinese headers, a mark in front, CRLF",
    "\uFEFF标题,讲者,期号\r\n甲,乙,3\r\n",
    [{ title: "甲", speaker: "乙", episode: "3" }],
  ],
  [
    "quotes, line ends and empty lines",
    'title,summary\n\n"A, ""B""","two\nlines"\n\n',
    [{ title: 'A, "B"', summary: "two\nlines" }],
  ],
  ["tabs", "title\tvideo\nA, B\thttps://a.example\n", [{ title: "A, B", video: "https://a.example" }]],
];

for (const [what, text, cells] of rows) {
  test(`a table is read: ${what}`, () => {
    const read = readTalksTable(text, "talks.csv");
    assert.deepEqual(
      read.rows.map((row) => row.cells),
      cells,
    );
    assert.deepEqual(read.diagnostics, []);
  });
}

const faults: readonly [what: string, text: string, expected: readonly string[]][] = [
  ["no title", "speaker\nB\n", ["1:1 csv-no-title"]],
  ["nothing", "", ["1:1 csv-no-title"]],
  ["an unknown column", "title,rating\nA,5\n", ["1:7 csv-unknown"]],
  ["two of one meaning", "title,标题\nA,B\n", ["1:7 csv-twice"]],
  ["cells too many", "title,speaker\nA,B,C\n", ["2:1 csv-cells"]],
  ["a quote that does not close", 'title,speaker\nA,"B\nC\n', ["3:1 csv-syntax"]],
  ["a row without a title", "speaker,title\nB,\n", ["2:3 csv-empty-title"]],
  [
    "no date, behind quotes and a break",
    'title,summary,date\n"A, B","x\ny",x\n"C, ""D""",,2019-02-31\n',
    ["2:1 csv-date", "4:13 csv-date"],
  ],
  ["no address", "title,video\nA,youtube\n", ["2:3 csv-video"]],
  [
    "an episode of nothing",
    "title,episode,series\nA,9,\nB,nine,S\nC,第9期,S\n",
    ["2:3 csv-episode", "3:3 csv-episode"],
  ],
];

for (const [what, text, expected] of faults) {
  test(`a mistake has its place: ${what}`, () => {
    const { rows: read, diagnostics } = readTalksTable(text, "talks.csv");
    const all = [...diagnostics, ...read.map((row) => rowWish(row, "UTC"))].flatMap((one) =>
      "code" in one ? [one] : [],
    );
    const found = all.map(({ line, column, values }) => `${line}:${column} ${String(values["problem"])}`);
    assert.deepEqual(found, expected);
  });
}
