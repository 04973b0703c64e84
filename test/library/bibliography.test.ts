import assert from "node:assert/strict";
import { test } from "node:test";

import { readBibliography } from "../../scripts/library/bibliography.ts";
import { makeLibrary } from "../../scripts/library/library.ts";
import { talkNote } from "./notes.ts";

const path = "source/_data/papers.bib";

test("a bibliography says authors, venue, year and addresses", async () => {
  const text = `@inproceedings{liu2019,
    title = {{DARTS}: Differentiable Architecture Search},
    author = {Liu, Hanxiao and Karen Simonyan},
    booktitle = {ICLR}, year = 2019, url = {https://arxiv.org/abs/1806.09055}
  }`;
  const { entries, diagnostics } = await readBibliography({ path, text });
  assert.deepEqual(diagnostics, []);
  const records = { papers: [], speakers: [], series: [], diagnostics: [] };
  const notes = [talkNote({ id: "1", papers: ["DARTS：Differentiable architecture search"] })];
  const [darts] = makeLibrary(notes, records, entries).library.papers;
  assert.deepEqual(
    [darts?.authors, darts?.venue, darts?.year, darts?.arxiv],
    [["Hanxiao Liu", "Karen Simonyan"], "ICLR", 2019, "1806.09055"],
  );
});

test("a syntax error is named with its line, and what is wrong with it", async () => {
  const good = "@misc{good, title={Good}, year=2019}\n\n";
  const cases: [string, number, number, string][] = [
    ["@article{a,\n  title = {X},\n  author = {A B}\n  year = 2019\n}\n", 4, 3, "bib-comma"],
    [`${good}@article{b,\n  title = {Open,\n  year = 2019\n}\n${good}`, 3, 1, "bib-open"],
    ["some words\n@misc{a title={Seeds}}\n", 2, 1, "bib-syntax"],
    [`${good}@misc{b, title=}\n`, 3, 16, "bib-syntax"],
    [
      "@string{x = {ICLR}}\n@misc{a, title={A},\n booktitle = x}\n@misc{b,\n title = {B}\n year = 2010}\n",
      6,
      2,
      "bib-comma",
    ],
  ];
  for (const [text, line, column, problem] of cases) {
    const { entries, diagnostics } = await readBibliography({ path, text });
    assert.deepEqual(entries, []);
    assert.deepEqual(
      diagnostics.map(({ code, path, line, column, values }) => [code, path, line, column, values["problem"]]),
      [["config-invalid", path, line, column, problem]],
      text,
    );
  }
});

test("a file without entries is no mistake", async () => {
  assert.deepEqual(await readBibliography({ path, text: "" }), { entries: [], diagnostics: [] });
});
