import assert from "node:assert/strict";
import { test } from "node:test";

import Archive, { props as archiveProps } from "../../themes/lectern/layout/archive.tsx";
import Categories, { props as categoriesProps } from "../../themes/lectern/layout/categories.tsx";
import Category, { props as categoryProps } from "../../themes/lectern/layout/category.tsx";
import Index, { props as indexProps } from "../../themes/lectern/layout/index.tsx";
import Page, { props as pageProps } from "../../themes/lectern/layout/page.tsx";
import Tags, { props as tagsProps, weigh } from "../../themes/lectern/layout/tags.tsx";
import { attributesOf, draw, inside, linksOf, textOf } from "./html.ts";
import { group, list, makeLocals, makePost, talk } from "./locals.ts";

const posts = [
  makePost({ title: "随笔", path: "c.html", date: "2022-03-01T08:00:00+08:00" }),
  makePost({ talk, path: "b.html" }),
  makePost({ title: "旧文", path: "a.html", date: "2021-01-01T08:00:00+08:00" }),
];

test("the first page leads with its newest talk and shows every note once", () => {
  const html = draw(Index, indexProps(makeLocals({ page: { posts: list(posts), current: 1, total: 1 } })));
  assert.deepEqual(inside(html, "h1").map(textOf), ["讲席"]);
  assert.deepEqual(inside(html, "h2").map(textOf), ["青禾论坛 7 | 周慕白：小样本", "随笔", "旧文"]);
  assert.deepEqual(inside(html, "title"), ["讲席"]);
});

test("a later page has its number in the title, and ways to its neighbours", () => {
  const page = { posts: list(posts), current: 2, total: 3, prev_link: "", next_link: "page/3/" };
  const html = draw(Index, indexProps(makeLocals({ page, path: "page/2/index.html", settings: { root: "/blog/" } })));
  assert.deepEqual(inside(html, "title"), ["第 2 页，共 3 页 – 讲席"]);
  const ways = linksOf(html).filter(([, text]) => /较/.test(text));
  assert.deepEqual(ways, [
    ["/blog/", "← 较新"],
    ["/blog/page/3/", "较早 →"],
  ]);
});

test("a list never holds a player", () => {
  const withVideo = makePost({
    talk,
    parts: [{ kind: "video", html: '<figure data-talk="video"></figure>', line: 1 }],
  });
  const html = draw(Index, indexProps(makeLocals({ page: { posts: list([withVideo]) } })));
  assert.doesNotMatch(html, /data-talk="video"|<iframe/);
});

test("a site without a note says so", () => {
  const html = draw(Index, indexProps(makeLocals({ page: { posts: list([]) } })));
  assert.match(textOf(html), /这里还没有笔记/);
});

test("the archive has a heading with a count for each year", () => {
  const html = draw(
    Archive,
    archiveProps(makeLocals({ page: { archive: true, posts: list(posts) }, path: "archives/index.html" })),
  );
  assert.deepEqual(
    inside(html, "section").map((year) => [inside(year, "h2").map(textOf)[0], inside(year, "li").length]),
    [
      ["2022", 1],
      ["2021", 2],
    ],
  );
  assert.ok(linksOf(html).some(([href, text]) => href === "/archives/2021/" && text === "2021"));
});

test("an archive of very many notes names only the newest years', and the months of the others", () => {
  const days = [
    ...times(2, "2023-01-01"),
    ...times(40, "2022-01-01"),
    ...times(9, "2021-11-02"),
    ...times(250, "2021-02-01"),
  ];
  const many = days.map((day, at) => makePost({ title: `第 ${at} 篇`, date: `${day}T08:00:00+08:00` }));
  const { years } = archiveProps(makeLocals({ page: { posts: list(many), base: "archives/" } }));
  assert.deepEqual(
    years.map(({ name, count, entries, months }) => [name, count, entries.length, months]),
    [
      ["2023", "2 篇", 2, []],
      ["2022", "40 篇", 40, []],
      [
        "2021",
        "259 篇",
        0,
        [
          { name: "2 月", href: "/archives/2021/#m02", count: 250 },
          { name: "11 月", href: "/archives/2021/#m11", count: 9 },
        ],
      ],
    ],
  );
});

function archiveNote(page: object): string | undefined {
  return archiveProps(makeLocals({ page: { posts: list(posts), ...page } })).note;
}

test("a year on several pages counts none of the site's other notes", () => {
  assert.deepEqual([archiveNote({ year: 2021 }), archiveNote({ year: 2021, total: 1 })], ["3 篇", "3 篇"]);
  assert.equal(archiveNote({ year: 2021, total: 4, current: 2 }), undefined);
  assert.match(archiveNote({ total: 4, current: 2 }) ?? "", /篇$/);
});

test("the page of a year has a heading for each month, which the archive's links lead to", () => {
  const html = draw(Archive, archiveProps(makeLocals({ page: { posts: list(posts.slice(1)), year: 2021 } })));
  assert.deepEqual(
    attributesOf(html, "h2").map(({ id }) => id),
    ["m11", "m01"],
  );
  assert.deepEqual(inside(html, "h2").map(textOf), ["11 月", "1 月"]);
});

test("the first page offers the largest categories at the top of the tree, and leads to them without script", () => {
  const many = [
    group("论坛", 9, "categories/a/论坛/", "categories/a/"),
    ...times(8, "x").map((_, at) => group(`类${at}`, at + 1, `categories/${at}/`)),
  ];
  const { filters } = indexProps(makeLocals({ page: { posts: list(posts) }, categories: many }));
  assert.deepEqual(
    filters?.shelves.map(({ name }) => name),
    ["类7", "类6", "类5", "类4", "类3", "类2"],
  );
  const html = draw(Index, indexProps(makeLocals({ page: { posts: list(posts) }, categories: many })));
  assert.ok(linksOf(html).some(([href, text]) => href === "/categories/7/" && text === "类7 8"));
  const second = { posts: list(posts), current: 2, total: 2 };
  assert.equal(indexProps(makeLocals({ page: second, categories: many })).filters, undefined);
});

test("very many tags are the most used, as a cloud, and an index of the others", () => {
  const many = times(81, "x").map((_, at) => group(`t${at}`, at + 1, `tags/t${at}/`));
  const { tags, others } = tagsProps(makeLocals({ tags: many }));
  assert.deepEqual([tags.length, others.length], [40, 41]);
  assert.equal(Math.max(...others.map(({ count }) => count)) < Math.min(...tags.map(({ count }) => count)), true);
  assert.deepEqual(tagsProps(makeLocals({ tags: many.slice(1) })).others, []);
});

const categories = [
  group("🎤讲座", 3, "categories/🎤讲座/"),
  group("论坛", 2, "categories/🎤讲座/论坛/", "categories/🎤讲座/"),
  group("随笔", 1, "categories/随笔/"),
];

test("the tree of categories nests names with their counts", () => {
  const html = draw(Categories, categoriesProps(makeLocals({ categories })));
  assert.match(textOf(html), /🎤讲座3 论坛2 随笔1/);
  assert.ok(linksOf(html).some(([href]) => href === "/categories/%F0%9F%8E%A4%E8%AE%B2%E5%BA%A7/%E8%AE%BA%E5%9D%9B/"));
});

test("a category shows the way down to it and what is below it", () => {
  const inner = linksOf(categoryAt("categories/🎤讲座/论坛/", "论坛")).map(([, text]) => text);
  assert.deepEqual(inner.slice(inner.indexOf("分类"), inner.indexOf("分类") + 2), ["分类", "🎤讲座"]);
  assert.ok(linksOf(categoryAt("categories/🎤讲座/", "🎤讲座")).some(([, text]) => text === "论坛"));
});

test("tags come with counts and weigh between 1 and 4", () => {
  const tags = [group("乙", 1, "tags/乙/"), group("甲", 40, "tags/甲/")];
  const { tags: shown } = tagsProps(makeLocals({ tags }));
  assert.deepEqual(
    shown.map(({ name, count, weight }) => [name, count, weight]),
    [
      ["甲", 40, 4],
      ["乙", 1, 1],
    ],
  );
  assert.match(textOf(draw(Tags, tagsProps(makeLocals({ tags })))), /甲 40/);
  assert.deepEqual([weigh(1, 1), weigh(5, 5), weigh(1, 5)], [1, 4, 1]);
});

test("the menu leaves out lists that the site has no page for", () => {
  const menu = { home: "/", categories: "/categories/", tags: "/tags/", code: "https://git.example/" };
  const words = { ...makeLocals(), theme: { menu }, page: { posts: list([]) }, __: (key: string) => key };
  assert.deepEqual(
    indexProps(words).frame.menu.map(({ label, href }) => [label, href]),
    [
      ["home", "/"],
      ["code", "https://git.example/"],
    ],
  );
});

test("404.html says so, whatever its source is called", () => {
  const locals = makeLocals({ path: "404.html", page: { content: "<p>回首页</p>" } });
  const html = draw(Page, pageProps(locals));
  assert.deepEqual(inside(html, "h1").map(textOf), ["找不到这一页"]);
  assert.match(html, /<p>回首页<\/p>/);
});

function times(count: number, value: string): string[] {
  return Array.from({ length: count }, () => value);
}

function categoryAt(path: string, category: string): string {
  const page = { category, posts: list(posts) };
  return draw(Category, categoryProps(makeLocals({ categories, page, path: `${path}index.html` })));
}
