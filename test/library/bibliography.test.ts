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

test("a syntax error is named with its line", async () => {
  const text = "@article{a,\n  title = {X},\n  author = {A B}\n  year = 2019\n}\n";
  const { entries, diagnostics } = await readBibliography({ path, text });
  assert.deepEqual(entries, []);
  assert.deepEqual(
    diagnostics.map(({ code, path, line, column }) => [code, path, line, column]),
    [["config-invalid", path, 4, 3]],
  );
});

test("a file without entries is no mistake", async () => {
  assert.deepEqual(await readBibliography({ path, text: "" }), { entries: [], diagnostics: [] });
});
