import assert from "node:assert/strict";
import { describe, test } from "node:test";

import type { NoteShelf, TalkCard } from "../../scripts/shelf.ts";
import { linkPapers } from "../../themes/lectern/components/paper-links.ts";
import Paper, { props as paperProps } from "../../themes/lectern/layout/paper.tsx";
import Papers, { props as papersProps } from "../../themes/lectern/layout/papers.tsx";
import Post, { props as postProps } from "../../themes/lectern/layout/post.tsx";
import Series, { props as seriesProps } from "../../themes/lectern/layout/series.tsx";
import SeriesList, { props as seriesListProps } from "../../themes/lectern/layout/series-list.tsx";
import Speaker, { props as speakerProps } from "../../themes/lectern/layout/speaker.tsx";
import Speakers, { props as speakersProps } from "../../themes/lectern/layout/speakers.tsx";
import { attributesOf, draw, inside, linksOf, textOf } from "./html.ts";
import { makeLocals, makeNote, talk } from "./locals.ts";

const card = (episode: number): TalkCard => ({
  title: `青禾论坛 ${episode} | 周慕白：题`,
  href: `/${episode}.html`,
  language: "zh-CN",
  date: `202${episode}-01-02T08:00:00+08:00`,
  series: "青禾论坛",
  episode,
  speakers: ["周慕白"],
});
const zhou = { name: "周慕白", href: "/speakers/%E5%91%A8/" };
const cite = { styles: [{ style: "APA", text: "讲席. (2021)." }], bibtex: "/a.bib" };
const row = { title: "DARTS", href: "/papers/darts/", count: 2, venue: "ICLR", year: 2019 };

test("a paper's page has each talk with its own reason, and the speakers' pages", () => {
  const paper = {
    title: "DARTS",
    authors: ["A", "B"],
    venue: "ICLR",
    year: 2019,
    doi: null,
    arxiv: "1806.09055",
    links: [{ kind: "arxiv" as const, href: "https://arxiv.org/abs/1806.09055" }],
    recommendations: [
      { talk: card(2), speakers: [zhou], reason: "第一段\n第二段" },
      { talk: card(1), speakers: [], reason: null },
    ],
    cite,
    twins: [],
    together: [{ ...row, title: "ENAS", href: "/papers/enas/" }],
  };
  const html = draw(Paper, paperProps(makeLocals({ page: { paper }, path: "papers/darts/index.html" })));
  assert.deepEqual(inside(html, "h1"), ["DARTS"]);
  assert.deepEqual(inside(html, "title"), ["论文：DARTS – 讲席"]);
  assert.deepEqual(
    inside(html, "blockquote").map((said) => inside(said, "p")),
    [["第一段", "第二段"]],
  );
  assert.match(textOf(html), /没有写理由/);
  const links = new Set(linksOf(html).map(([href]) => href));
  for (const href of ["/2.html", "/1.html", zhou.href, "/papers/enas/", "https://arxiv.org/abs/1806.09055"])
    assert.ok(links.has(href), href);
});

test("a page says in JSON-LD what it is, and of a paper only what is known", () => {
  const paper = {
    title: "A </script> B",
    authors: [],
    venue: null,
    year: null,
    doi: null,
    arxiv: null,
    links: [{ kind: "search" as const, href: "https://scholar.google.com/" }],
    recommendations: [],
    cite,
    twins: [],
    together: [],
  };
  const whole = {
    ...paper,
    authors: ["A"],
    venue: "ICLR",
    year: 2019,
    links: [{ kind: "arxiv" as const, href: "https://arxiv.org/abs/1806.09055" }],
  };
  const drawn = [paper, whole].map((paper) =>
    draw(Paper, paperProps(makeLocals({ page: { paper }, path: "papers/a/index.html" }))),
  );
  const kinds = drawn.map((html) => {
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const { "@graph": graph } = JSON.parse(json) as { "@graph": { "@type": string; name?: string }[] };
    return graph.map((thing) => thing["@type"]).at(-1);
  });
  assert.deepEqual(kinds, ["CreativeWork", "ScholarlyArticle"]);
  assert.deepEqual(
    drawn.map((html) => html.match(/name="citation_\w+/g)?.length),
    [undefined, 4],
  );
});

test("the list of papers can be sifted by what its papers have", () => {
  const papers = {
    count: 2,
    papers: [
      { ...row, speakers: ["周慕白"], series: ["青禾论坛"] },
      { ...row, title: "X", year: null, venue: null, speakers: [], series: [] },
    ],
    filters: { year: ["2019", "2018"], venue: ["ICLR"], series: ["青禾论坛", "SFFAI"] },
  };
  const html = draw(Papers, papersProps(makeLocals({ page: { papers }, path: "papers/index.html" })));
  assert.deepEqual(
    attributesOf(html, "select").map(({ name }) => name),
    ["year", "series", "order"],
  );
  assert.deepEqual(
    attributesOf(inside(html, "main")[0] ?? "", "li").flatMap((li) =>
      li["data-count"] === undefined ? [] : [[li["data-year"] ?? "", li["data-venue"] ?? "", li["data-series"] ?? ""]],
    ),
    [
      ["2019", "ICLR", "青禾论坛"],
      ["", "", ""],
    ],
  );
});

test("a list whose papers differ in nothing but their titles offers no choice", () => {
  const papers = { count: 2, papers: [], filters: { year: [], venue: [], series: ["青禾论坛"] } };
  const html = draw(Papers, papersProps(makeLocals({ page: { papers }, path: "papers/index.html" })));
  assert.doesNotMatch(html, /<form|sieve/);
});

test("a list in several pages says where they all are", () => {
  const papers = {
    count: 900,
    papers: [row, row].map((one) => Object.assign({ speakers: [], series: [] }, one)),
    filters: { year: ["2019", "2018"], venue: [], series: [] },
  };
  const page = { papers, current: 2, total: 2, prev_link: "papers/", next_link: "" };
  const html = draw(
    Papers,
    papersProps(makeLocals({ page, path: "papers/page/2/index.html", settings: { root: "/blog/" } })),
  );
  assert.deepEqual(
    attributesOf(html, "form").map((form) => form["data-pages"]),
    ["/blog/papers/ /blog/papers/page/2/"],
  );
});

test("a series shows its episodes and the numbers that are not there", () => {
  const series = {
    name: "青禾论坛",
    title: "青禾论坛",
    description: null,
    home: null,
    count: 3,
    last: 9,
    papers: [row],
    rows: [
      { kind: "episode" as const, number: 9, talks: [card(9), card(9)] },
      { kind: "gap" as const, from: 7, to: 8 },
      { kind: "episode" as const, number: 6, talks: [card(6)] },
    ],
  };
  const html = draw(Series, seriesProps(makeLocals({ page: { series }, path: "series/x/index.html" })));
  assert.match(textOf(html), /7–8 没有笔记/);
  assert.deepEqual(
    linksOf(html).filter(([href]) => href.startsWith("#no")),
    [
      ["#no6", "6"],
      ["#no9", "9"],
    ],
  );
  for (const id of ["no6", "no9"]) assert.ok(attributesOf(html, "li").some((li) => li["id"] === id));
});

test("lists of people and of series link to each", () => {
  const speakers = { count: 1, speakers: [{ ...zhou, count: 3, affiliation: null, latest: card(4) }] };
  const people = draw(Speakers, speakersProps(makeLocals({ page: { speakers }, path: "speakers/index.html" })));
  assert.match(textOf(people), /周慕白青禾论坛 4 ?3 场讲座/);
  const one = {
    name: "青禾论坛",
    href: "/series/a/",
    count: 3,
    last: 9,
    description: "每月一次",
    from: "2019-01-01",
    to: "2021-01-01",
  };
  const list = draw(SeriesList, seriesListProps(makeLocals({ page: { seriesList: { series: [one] } } })));
  assert.match(textOf(list), /青禾论坛9 ?每月一次 3 场讲座 · 2019–2021/);
});

test("a speaker's page has every bio with its day, the talks, the papers, the way home", () => {
  const speaker = {
    name: "周慕白",
    aliases: ["Mubai Zhou"],
    home: "https://zhou.example/~z/",
    affiliation: "东湖大学",
    talks: [card(2), card(1)],
    bios: [{ text: "东湖大学博士后", date: "2022-01-02T08:00:00+08:00" }],
    papers: [row],
  };
  const html = draw(Speaker, speakerProps(makeLocals({ page: { speaker }, path: "speakers/z/index.html" })));
  assert.match(textOf(html), /Mubai Zhou[\s\S]*东湖大学博士后 2022年1月2日/);
  assert.ok(linksOf(html).some(([href, text]) => href === "https://zhou.example/~z/" && text === "zhou.example/~z"));
});

const shelf: NoteShelf = {
  cite,
  speakers: [zhou],
  papers: [
    { href: "/papers/a/", others: 2 },
    { href: "/papers/b/", others: 0 },
  ],
  series: { name: "青禾论坛", href: "/series/q/", previous: card(6), next: null, siblings: [card(8)] },
  related: [
    {
      talk: card(5),
      why: [
        { kind: "paper", titles: ["DARTS", "ENAS"] },
        { kind: "speaker", names: ["周慕白"] },
      ],
    },
  ],
  backlinks: [{ ...card(3), title: "回看", series: null, episode: null }],
};

test("a talk's page leads to its speakers, its series, its neighbours there, and says why others are related", () => {
  const page = { note: makeNote({ talk }), shelf };
  const html = draw(Post, postProps(makeLocals({ page, path: "0a1b2c3d.html" })));
  const links = new Set(linksOf(html).map(([href]) => href));
  for (const href of [zhou.href, "/series/q/", "/6.html", "/8.html", "/5.html", "/3.html"])
    assert.ok(links.has(href), href);
  assert.match(textOf(inside(html, "details")[0] ?? ""), /^引用这篇笔记APA 讲席\. \(2021\)\./);
  assert.match(textOf(html), /都推荐《DARTS》《ENAS》；同一位讲者：周慕白/);
  assert.deepEqual(inside(html, "h1").map(textOf), ["青禾论坛 7 | 周慕白：小样本"]);
});

describe("papers in a talk's text lead to their pages", () => {
  const words = { others: (count: number) => `+${count}`, page: "page", keep: undefined };
  const link = (html: string) =>
    linkPapers([{ kind: "papers", html: `<h2>P</h2><ol class="papers">${html}</ol>`, line: 1 }], shelf.papers, words)
      .map(({ html }) => html)
      .join("");
  test("their titles are links, and others who recommend them are counted", () => {
    assert.deepEqual(linksOf(link(item("A") + item("B"))), [
      ["/papers/a/", "A"],
      ["/papers/a/", "+2"],
      ["/papers/b/", "B"],
    ]);
  });

  test("a title that leads elsewhere keeps its link", () => {
    const html = link(item('<a href="https://a.example/">A</a>') + `<div class="paper"><h4 id="b">B</h4>\n</div>`);
    assert.deepEqual(linksOf(html), [
      ["https://a.example/", "A"],
      ["/papers/a/", "+2"],
      ["/papers/b/", "page"],
    ]);
  });

  test("where the text has other papers than the talk, it stays", () => {
    assert.deepEqual(linksOf(link(item("A"))), []);
  });
});

function item(title: string): string {
  return `<li class="paper" value="1"><p class="paper-title">${title}</p>\n</li>`;
}
