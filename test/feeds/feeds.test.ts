import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";

import { atom } from "../../scripts/feeds/atom.ts";
import { feedHtml } from "../../scripts/feeds/feed-html.ts";
import { makeFeed } from "../../scripts/feeds/feed.ts";
import { jsonFeed } from "../../scripts/feeds/json-feed.ts";
import { rfc822, rss } from "../../scripts/feeds/rss.ts";
import { robots, sitemaps } from "../../scripts/feeds/sitemap.ts";
import { talkNote } from "../library/notes.ts";
import "../seed.ts";

const site = {
  title: "A & B",
  description: "",
  author: "",
  language: "zh-CN",
  url: "https://a.example/blog",
  feeds: { limit: 2, content: "full" as const },
};
const notes = ["1", "2", "3"].map((id) =>
  Object.assign(talkNote({ id, title: `讲 <${id}> \u0007`, speakers: ["甲"], tags: ["x & y"] }), {
    parts: [{ kind: "prose" as const, html: `<p>${id} <a href="/blog/x.html">x</a></p>`, line: 1 }],
  }),
);
const self = "https://a.example/blog/feed";

describe("every format says the same of the newest notes, and a reader's parser takes it", () => {
  const feed = makeFeed({ path: "", notes, content: "full" }, site);
  const readers: Readonly<Record<string, () => readonly (string | undefined)[][]>> = {
    atom: () =>
      (parseAtomFeed(atom(feed, self)).entries ?? []).map(({ id, title, content }) => [
        id,
        textOf(title),
        textOf(content),
      ]),
    rss: () =>
      (parseRssFeed(rss(feed, self)).items ?? []).map(({ guid, title, content }) => [
        guid?.value,
        title,
        content?.encoded,
      ]),
    json: () =>
      (parseJsonFeed(jsonFeed(feed, self)).items ?? []).map(({ id, title, content_html }) => [
        id,
        title?.replace("\u0007", ""),
        content_html,
      ]),
  };
  for (const [format, read] of Object.entries(readers)) {
    test(format, () =>
      assert.deepEqual(
        read().map((fields) => fields.map((field) => field?.trim())),
        ["3", "2"].map((id) => [
          `https://a.example/blog/${id}.html`,
          `讲 <${id}>`,
          `<p>${id} <a href="https://a.example/blog/x.html">x</a></p>`,
        ]),
      ),
    );
  }
});

test("the W3C's rules hold: ids once and whole, times in their form, no empty element, its own address", () => {
  const feed = makeFeed({ path: "", notes, content: "summary" }, site);
  const atomText = atom(feed, self);
  const rssText = rss(feed, self);
  for (const text of [atomText, rssText]) {
    assert.deepEqual(all(text, /(<([\w:]+)[^>/]*>\s*<\/\2>)/g), []);
    assert.match(text, new RegExp(`rel="self" type="application/(?:atom|rss)\\+xml" href="${self}"`));
    assert.doesNotMatch(text, /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  }
  for (const ids of [all(atomText, /<id>(.*?)<\/id>/g), all(rssText, /<guid isPermaLink="true">(.*?)<\/guid>/g)]) {
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => URL.canParse(id)));
  }
  // https://www.rfc-editor.org/rfc/rfc3339, https://www.rfc-editor.org/rfc/rfc822
  const atomTimes = all(atomText, /<(?:updated|published)>(.*?)</g);
  assert.ok(
    atomTimes.every((time) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(time)),
    atomTimes.join(" "),
  );
  const rssTimes = all(rssText, /<(?:pubDate|lastBuildDate)>(.*?)</g);
  assert.ok(rssTimes.every((time) => /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/.test(time)));
});

test("no text breaks a feed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const [note] = notes;
      const feed = makeFeed(
        { path: "", notes: note ? [{ ...note, title: text, summary: text }] : [], content: "full" },
        site,
      );
      assert.equal(parseAtomFeed(atom(feed, self)).entries?.length, 1);
      assert.equal(parseRssFeed(rss(feed, self)).items?.length, 1);
    }),
    { numRuns: 60 },
  );
});

describe("a feed's HTML runs nothing and leads somewhere from anywhere", () => {
  for (const [html, expected] of [
    ['<p onclick="x()" style="color:red">a</p>', "<p>a</p>"],
    ['<a href="b.html#c">b</a>', '<a href="https://a.example/p/b.html#c">b</a>'],
    ['<a href="javascript:alert(1)">b</a>', "<a>b</a>"],
    ["<script>alert('<p>')</script>after", "after"],
    ['<span class="katex"><span aria-hidden="true">x<span>y</span></span>z</span>', "<span>z</span>"],
    ['<input type="checkbox" checked> done', "☑  done"],
    ['<img src="/i.png?a=1&amp;b=2" alt="x">', '<img src="https://a.example/i.png?a=1&amp;b=2" alt="x">'],
    [
      '<figure data-talk="video" data-embed="x"><a href="https://v.example/">watch</a></figure>',
      '<figure><a href="https://v.example/">watch</a></figure>',
    ],
    ["<iframe src=x>", ""],
    ["a < b <!-- c --> d", "a < b  d"],
  ] as const)
    test(html, () => assert.equal(feedHtml(html, "https://a.example/p/a.html"), expected));
});

test("times keep their zone", () => {
  for (const [time, expected] of [
    ["2019-07-07T07:27:32+08:00", "Sun, 07 Jul 2019 07:27:32 +0800"],
    ["2019-01-01T00:30:00-03:30", "Tue, 01 Jan 2019 00:30:00 -0330"],
    ["2019-01-01T00:30:00Z", "Tue, 01 Jan 2019 00:30:00 +0000"],
  ] as const)
    assert.equal(rfc822(time), expected);
});

test("a sitemap above 50,000 pages is an index of several", () => {
  const pages = Array.from({ length: 50_001 }, (_, at) => ({ path: `标签/${at}.html`, updated: undefined }));
  const files = sitemaps(pages, site.url);
  assert.deepEqual([...files.keys()], ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
  assert.match(
    files.get("sitemap-2.xml") ?? "",
    /<loc>https:\/\/a\.example\/blog\/%E6%A0%87%E7%AD%BE\/50000\.html<\/loc>/,
  );
  assert.deepEqual([...sitemaps(pages.slice(0, 2), site.url).keys()], ["sitemap.xml"]);
  assert.match(robots(site.url), /^Sitemap: https:\/\/a\.example\/blog\/sitemap\.xml$/m);
});

/** The first group of each match. */
function all(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, value = ""]) => value);
}

function textOf(value: unknown): string {
  return typeof value === "object" && value !== null && "value" in value ? String(value.value) : String(value);
}
