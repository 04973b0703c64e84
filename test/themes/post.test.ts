import assert from "node:assert/strict";
import { describe, test } from "node:test";

import type { Note, Part } from "../../scripts/note.ts";
import Post, { props } from "../../themes/lectern/layout/post.tsx";
import { attributesOf, draw, inside, linksOf, textOf } from "./html.ts";
import { group, list, makeLocals, makeNote, makePost, talk, type LocalsFacts } from "./locals.ts";

const video = (name: string): Part => ({
  kind: "video",
  html: `<figure data-talk="video" data-provider="bilibili" data-embed="https://player.example/${name}"><a href="https://video.example/${name}">观看</a></figure>`,
  line: 1,
});
const prose = (text: string): Part => ({ kind: "prose", html: `<p>${text}</p>`, line: 2 });
const section: Part = { kind: "speaker", html: `<section data-talk="speaker"><h2>讲者</h2></section>`, line: 3 };

function page(note: Partial<Note>, facts: LocalsFacts = {}): string {
  const locals = makeLocals({ ...facts, page: { ...facts.page, note: makeNote(note) }, path: "0a1b2c3d.html" });
  return draw(Post, props(locals));
}

describe("a talk's page", () => {
  const html = page({ talk, parts: [video("1"), prose("开场"), section] });

  test("has one heading, whose text is the title as written", () => {
    assert.deepEqual(inside(html, "h1").map(textOf), ["青禾论坛 7 | 周慕白：小样本"]);
  });

  test("says who spoke, when, and how long it takes to read", () => {
    const facts = inside(html, "dd").map(textOf);
    assert.deepEqual(facts, ["周慕白", "2021年11月14日", "约 3 分钟"]);
  });

  test("holds no player that is live, and no inline script or style", () => {
    assert.doesNotMatch(
      html,
      /<iframe|<style|<script(?![^>]*(?:\ssrc=|\stype="application\/ld\+json"))|\sstyle=|\son\w+=/,
    );
  });

  test("links to its twin, unless the library is off", () => {
    assert.deepEqual(
      twinsOf(html).map(({ type, href }) => [type, href]),
      [
        ["application/json", "/0a1b2c3d.json"],
        ["application/x-bibtex", "/0a1b2c3d.bib"],
      ],
    );
    assert.deepEqual(twinsOf(page({ talk }, { settings: { library: false } })), []);
  });

  test("says what it is to machines", () => {
    const meta = Object.fromEntries(
      attributesOf(html, "meta").map(({ name, property, content }) => [name ?? property ?? "", content]),
    );
    assert.equal(meta["description"], "青禾论坛 7 | 周慕白：小样本 – 开场的话。");
    assert.equal(meta["og:title"], "青禾论坛 7 | 周慕白：小样本");
    assert.equal(meta["og:type"], "article");
    assert.equal(meta["og:url"], "https://talks.example/0a1b2c3d.html");
  });
});

test("videos before the first section stand beside the text; any other stays in its place", () => {
  const cases: [Partial<Note>, string[], string[]][] = [
    [{ talk, parts: [video("1"), prose("a"), video("2"), section] }, ["1", "2"], []],
    [{ talk, parts: [prose("a"), section, video("1")] }, [], ["1"]],
    [{ parts: [video("1"), prose("a")] }, [], ["1"]],
  ];
  for (const [note, beside, within] of cases) {
    const { videos, parts } = props(makeLocals({ page: { note: makeNote(note) } }));
    assert.deepEqual([videoNames(videos), videoNames(parts)], [beside, within]);
    assert.equal(videos.length + parts.length, note.parts?.length);
  }
});

test("chapters are links to the video at their second, from two on", () => {
  const chapters = [
    { seconds: 65, text: "开场", href: "https://video.example/1?t=65" },
    { seconds: 3723, text: "问答", href: "https://video.example/1?t=3723" },
  ];
  const links = linksOf(page({ talk, parts: [video("1")], chapters })).filter(([href]) => href.includes("t="));
  assert.deepEqual(links, [
    ["https://video.example/1?t=65", "1:05"],
    ["https://video.example/1?t=3723", "1:02:03"],
  ]);
  const one = page({ talk, parts: [video("1")], chapters: chapters.slice(0, 1) });
  assert.doesNotMatch(one, /章节/);
});

test("the contents list two levels of headings, from two headings on", () => {
  const headings = [
    { id: "讲者", depth: 2, text: "讲者" },
    { id: "论文", depth: 2, text: "论文" },
    { id: "图", depth: 3, text: "图" },
    { id: "细", depth: 4, text: "细" },
  ];
  assert.deepEqual(
    contentsOf(page({ headings })).map(([, text]) => text),
    ["讲者", "论文", "图"],
  );
  assert.deepEqual(contentsOf(page({ headings: headings.slice(0, 1) })), []);
});

test("categories are lines of links, tags are links, under the site's root", () => {
  const categories = [
    group("讲座", 3, "categories/讲座/"),
    group("论坛", 2, "categories/讲座/论坛/", "categories/讲座/"),
    group("论坛", 9, "categories/别处/论坛/", "categories/别处/"),
  ];
  const html = page(
    { categories: [["讲座", "论坛"]], tags: ["硬件"] },
    {
      settings: { root: "/blog/" },
      page: { categories: list(categories), tags: list([group("硬件", 1, "tags/硬件/")]) },
    },
  );
  const links = linksOf(html).map(([href, text]) => [decodeURI(href), text]);
  for (const link of [
    ["/blog/categories/讲座/", "讲座"],
    ["/blog/categories/讲座/论坛/", "论坛"],
    ["/blog/tags/硬件/", "硬件"],
  ]) {
    assert.ok(
      links.some((own) => own.join() === link.join()),
      link.join(),
    );
  }
  assert.ok(!html.includes("%E5%88%AB%E5%A4%84"));
});

test("the notes before and after are named, the older one first", () => {
  const html = page(
    {},
    { page: { prev: makePost({ title: "新的", path: "2.html" }), next: makePost({ title: "旧的", path: "1.html" }) } },
  );
  assert.deepEqual(linksOf(html).slice(-3, -1), [
    ["/1.html", "前一篇旧的"],
    ["/2.html", "后一篇新的"],
  ]);
});

test("the way to correct a note is shown where the repository is known", () => {
  const cases: [Record<string, unknown>, string | undefined][] = [
    [{}, undefined],
    [{ repository: "" }, undefined],
    [{ repository: "https://git.example/a/b" }, "https://git.example/a/b/edit/main/source/_posts/a.md"],
    [
      { repository: "https://git.example/a/b/", branch: "notes" },
      "https://git.example/a/b/edit/notes/source/_posts/a.md",
    ],
  ];
  for (const [theme, expected] of cases) {
    assert.equal(props(makeLocals({ theme, page: { note: makeNote() } })).edit, expected);
  }
});

test("a note says whose it is, where it stands and its licence, unless the theme's settings say not to", () => {
  const licence = { name: "CC0", url: "https://cc.example/zero" };
  const html = page({}, { theme: { licence }, settings: { url: "https://talks.example/blog", author: "甲" } });
  assert.match(textOf(html), /© 甲 ?出处 talks\.example\/blog\/0a1b2c3d\.html ?内容许可 CC0/);
  assert.ok(linksOf(html).some(([href]) => href === "https://talks.example/blog/0a1b2c3d.html"));
  assert.doesNotMatch(page({}, { theme: { credit: false } }), /出处/);
});

test("sharing is offered by script alone", () => {
  const share = attributesOf(page({}), "button").find((button) => button["class"]?.includes("share"));
  assert.equal(share?.["data-title"], makeNote().title);
  assert.match(page({}), /<button[^>]*class="share plain"[^>]*hidden/);
});

function videoNames(parts: readonly Part[]): (string | undefined)[] {
  return parts.filter(({ kind }) => kind === "video").map(({ html }) => /video\.example\/(\d)/.exec(html)?.[1]);
}

function contentsOf(html: string): [string, string][] {
  return linksOf(html).filter(([href]) => href.startsWith("#") && href !== "#content");
}

function twinsOf(html: string): Record<string, string>[] {
  return attributesOf(html, "link").filter(({ rel, type }) => rel === "alternate" && !/atom|rss|feed/.test(type ?? ""));
}
