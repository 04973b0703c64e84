import assert from "node:assert/strict";
import { test } from "node:test";

import { rowsOf } from "../../scripts/pages/series.ts";
import { statsPage } from "../../scripts/pages/stats.ts";
import { papersPages } from "../../scripts/pages/papers.ts";
import { redirectPage } from "../../scripts/pages/redirect-page.ts";
import { redirects } from "../../scripts/pages/redirect.ts";
import type { StatsPage } from "../../scripts/shelf.ts";
import Stats, { props } from "../../themes/lectern/layout/stats.tsx";
import { libraryOf, talkNote } from "../library/notes.ts";
import { draw, inside, textOf } from "../themes/html.ts";
import { makeLocals } from "../themes/locals.ts";

const site = { url: "https://a.example/blog", root: "/blog/", language: "en" };
const series = (episode: number) => ({ name: "S", episode });
const { library } = libraryOf([
  talkNote({
    id: "1",
    date: "2019-01-01T08:00:00+08:00",
    series: series(2),
    papers: [{ title: "A-B", year: 2017 }, "C"],
  }),
  talkNote({ id: "2", date: "2021-01-01T08:00:00+08:00", series: series(6), papers: ["AB", "C", "D"] }),
]);
const { stats } = statsPage(library, site).data as { stats: StatsPage };

test("the numbers count what there is; a year without anything counts, too", () => {
  assert.deepEqual(
    stats.talks.map(({ name, count }) => [name, count]),
    [
      ["2019", 1],
      ["2020", 0],
      ["2021", 1],
    ],
  );
  assert.deepEqual(stats.counts, { talks: 2, papers: 3, speakers: 0, series: 1 });
  assert.deepEqual(
    stats.recommended.map(({ href, count }) => [href, count]),
    [
      ["/blog/papers/a-b/", 2],
      ["/blog/papers/c/", 2],
      ["/blog/papers/d/", 1],
    ],
  );
  assert.deepEqual(stats.map.ties, [
    { from: 0, to: 1, count: 2 },
    { from: 0, to: 2, count: 1 },
    { from: 1, to: 2, count: 1 },
  ]);
});

test("every picture has a name and its numbers in a table", () => {
  const html = draw(Stats, props(makeLocals({ page: { stats }, path: "stats/index.html" })));
  const charts = inside(html, "section");
  assert.equal(charts.length, 5);
  for (const chart of charts) {
    assert.match(chart, /<svg[^>]* role="img" aria-labelledby="([\w-]+)"/);
    assert.match(chart, /<table>/);
  }
  assert.match(textOf(html), /2020\s?0/);
});

test("numbers between two episodes are a gap", () => {
  const [one] = library.series;
  assert.deepEqual(one && rowsOf(one, "/").map((row) => (row.kind === "gap" ? [row.from, row.to] : row.number)), [
    2,
    [3, 5],
    6,
  ]);
});

test("other spellings lead to the paper's page, under the site's root", () => {
  const [redirect] = redirects(library);
  assert.equal(redirect?.path, "papers/ab/index.html");
  assert.match(redirectPage(redirect?.to ?? "", site), /url=\/blog\/papers\/a-b\/"/);
});

test("a very long list of papers is cut into pages", () => {
  const many = libraryOf([
    talkNote({ id: "1", papers: Array.from({ length: 501 }, (_, at) => `Paper ${at}`) }),
  ]).library;
  assert.deepEqual(
    papersPages(many, site).map(({ path, data }) => [path, data["prev_link"], data["next_link"]]),
    [
      ["papers/index.html", "", "papers/page/2/"],
      ["papers/page/2/index.html", "papers/", ""],
    ],
  );
});
