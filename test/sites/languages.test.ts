import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { assertSameAsClean } from "./incremental.ts";
import { makeSite, type TestSite } from "./site.ts";

let site: TestSite;

const post = (id: string, day: number, more: string) =>
  `---\ntitle: Note ${id}\nabbrlink: '${id}'\ndate: 2024-01-0${day} 08:00:00\n${more}---\n\nText ${id}.\n`;

before(async () => {
  site = await makeSite("small");
  const config = (await site.read("_config.yml")).replace(/^(?:language|root|url):.*\n/gm, "");
  await site.write(
    "_config.yml",
    `${config}\nlanguage: [zh-CN, en, ja, fr]\nurl: https://talks.example\nroot: /blog/\nper_page: 2\ntranslations: { en: { title: Talks } }\n`,
  );
  await site.write("source/_posts/one.md", post("one", 1, ""));
  await site.write("source/_posts/one-en.md", post("one-en", 2, "lang: en\ntranslation_of: one.md\n"));
  await site.write("source/_posts/one-tw.md", post("one-tw", 3, "lang: zh-TW\ntranslation_of: one\n"));
  for (const day of [4, 5]) await site.write(`source/_posts/e${day}.md`, post(`e${day}`, day, "lang: en-GB\n"));
  await site.write("source/_posts/j.md", post("j", 6, "lang: ja\n"));
  const { code, output } = await site.hexo("generate");
  assert.deepEqual([code, /error|warn/i.exec(output)?.[0]], [0, undefined], output);
});
after(() => site.remove());

const read = (path: string) => site.read(`public/${path}`);
const linksIn = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, tag, href]) => [tag, href]);

test("a language that posts are written in has a first page, with those posts only", async () => {
  const html = await read("en/index.html");
  assert.match(html, /^<!doctype html><html lang="en">/);
  assert.deepEqual(html.match(/Note (?:one|one-en|e4|e5|j)\b(?=<)/g), ["Note e5", "Note e4"]);
  assert.match(await read("en/page/2/index.html"), /Note one-en/);
  assert.match(await read("ja/index.html"), /Note j/);
  assert.doesNotMatch(await read("ja/index.html"), /Note e4/);
  assert.doesNotMatch(html, /class="filters"/);
});

test("a language that is listed and not written in has none, nor has one that is not listed", async () => {
  const files = await site.list("public");
  assert.deepEqual(
    files.filter((file) => /^(?:fr|zh-TW|zh-CN)\//.test(file)),
    [],
  );
});

test("no post leaves the lists of all", async () => {
  const pages = await Promise.all(["", "page/2/", "page/3/", "page/4/"].map((page) => read(`${page}index.html`)));
  for (const id of ["one", "one-en", "one-tw", "e4", "e5", "j"]) assert.ok(pages.join("").includes(`>Note ${id}<`), id);
});

test("translations name each other and the original", async () => {
  const expected = [
    ["zh-CN", "https://talks.example/blog/one.html"],
    ["en", "https://talks.example/blog/one-en.html"],
    ["zh-TW", "https://talks.example/blog/one-tw.html"],
    ["x-default", "https://talks.example/blog/one.html"],
  ];
  for (const page of ["one.html", "one-en.html", "one-tw.html"]) assert.deepEqual(linksIn(await read(page)), expected);
  assert.match(await read("one.html"), /<dt>其他语言<\/dt><dd><a href="\/blog\/one-en.html" lang="en" hreflang="en">/);
  assert.match(await read("one-tw.html"), /<dt>其他語言<\/dt>/);
});

test("first pages name each other, other pages name none", async () => {
  const [home, english, other] = await Promise.all(["index.html", "en/index.html", "e4.html"].map(read));
  assert.deepEqual(linksIn(home ?? ""), linksIn(english ?? ""));
  assert.deepEqual(linksIn(home ?? "").at(-1), ["x-default", "https://talks.example/blog/"]);
  assert.deepEqual(linksIn(other ?? ""), []);
});

test("the switch leads to the same note, else to the language's first page", async () => {
  assert.deepEqual(hrefs(await read("one-en.html")), ["/blog/one.html", "/blog/one-tw.html", "/blog/ja/"]);
  assert.deepEqual(hrefs(await read("j.html")), ["/blog/", "/blog/en/"]);
  assert.deepEqual(hrefs(await read("archives/index.html")), ["/blog/en/archives/", "/blog/ja/archives/"]);
});

test("each language has its own search, in its words, over the one index", async () => {
  const html = await read("en/search/index.html");
  assert.match(html, /<html lang="en">/);
  assert.match(html, /placeholder="Title, speaker/);
  assert.match(html, /class="search-open" href="\/blog\/en\/search\/" data-index="\/blog\/search\/"/);
  assert.match(await read("e4.html"), /class="search-open" href="\/blog\/en\/search\/" data-index="\/blog\/search\/"/);
  assert.match(await read("one.html"), /class="search-open" href="\/blog\/search\/" data-script/);
  assert.deepEqual(hrefs(html), ["/blog/search/", "/blog/ja/search/"]);
  assert.deepEqual(
    linksIn(html).map(([tag]) => tag),
    ["zh-CN", "en", "ja", "x-default"],
  );
});

test("each language has its own archive, with those posts only", async () => {
  const html = await read("en/archives/index.html");
  assert.deepEqual(html.match(/Note (?:one|one-en|e4|e5|j)\b(?=<)/g), ["Note e5", "Note e4"]);
  assert.match(await read("en/archives/page/2/index.html"), /Note one-en/);
  assert.match(html, /<p class="list-note">3 notes<\/p>/);
  assert.match(html, /href="\/blog\/en\/archives\/2024\/"/);
  assert.match(html, /<a href="\/blog\/en\/archives\/" aria-current="page">Archive<\/a>/);
  assert.match(await read("en/archives/2024/index.html"), /<html lang="en">/);
  assert.match(await read("archives/index.html"), /<p class="list-note">7 篇<\/p>/);
});

test("each language has its own feed, in which the site is called as that language has it", async () => {
  const feed = await read("en/atom.xml");
  assert.match(feed, /xml:lang="en"/);
  assert.match(feed, /<title>Talks<\/title>/);
  assert.match(feed, /rel="self"[^>]*href="https:\/\/talks.example\/blog\/en\/atom.xml"/);
  assert.deepEqual(feed.match(/<title>Note [^<]+/g), ["<title>Note e5", "<title>Note e4", "<title>Note one-en"]);
  for (const id of ["one", "one-en", "one-tw", "e4", "e5", "j"])
    assert.match(await read("atom.xml"), new RegExp(`Note ${id}<`));
  assert.match(
    await read("e4.html"),
    /<link rel="alternate" type="application\/atom\+xml" href="\/blog\/en\/atom.xml" title="Talks"/,
  );
});

test("titles of first pages differ", async () => {
  const titles = await Promise.all(
    ["index.html", "en/index.html", "ja/index.html"].map(
      async (page) => /<title>(.*?)<\/title>/.exec(await read(page))?.[1],
    ),
  );
  assert.equal(new Set(titles).size, 3, titles.join());
});

test("a translation that comes, changes or goes is on the pages of the others", async () => {
  await site.write("source/_posts/one-en.md", post("one-en", 2, "lang: ko\ntranslation_of: one.md\n"));
  assert.equal((await site.hexo("generate")).code, 0);
  assert.match(await read("one.html"), /hreflang="ko"/);
  await assertSameAsClean(site);
});

test("a page of the source folder goes before the one that would be made", async () => {
  await site.write("source/ja/index.md", "---\ntitle: 日本\ndate: 2024-01-01\n---\n\n自分で書いた。\n");
  assert.equal((await site.hexo("generate")).code, 0);
  assert.match(await read("ja/index.html"), /自分で書いた/);
});

/** Where the language switch leads. */
function hrefs(html: string): (string | undefined)[] {
  const list = /<ul aria-label="(?:语言|Languages|言語)">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? "";
  return [...list.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
}
