import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { assertSameAsClean, change } from "./incremental.ts";
import { makeSite, type TestSite } from "./site.ts";

/** Plugins from npm, unmodified, in one site: each does what its own documentation says. */
describe("plugins from npm", () => {
  let site: TestSite;
  before(async () => {
    site = await makeSite("plugins");
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 0, output);
  });
  after(() => site.remove());

  test("hexo-generator-index-pin-top: a post with `top` comes first, then the newest; `per_page` holds", async () => {
    assert.deepEqual(postsOf(await site.read("public/index.html")), ["a1", "c3"]);
    assert.deepEqual(postsOf(await site.read("public/page/2/index.html")), ["b2", "d4"]);
  });

  test("a pinned post stays where it belongs in every other list", async () => {
    assert.deepEqual(postsOf(await site.read("public/archives/index.html")), ["c3", "b2", "a1", "d4"]);
  });

  test("hexo-generator-feed: both feeds at their paths, the newest first, no more than `limit`", async () => {
    const atom = await site.read("public/feeds/notes.atom");
    assert.deepEqual(allOf(atom, /<entry>\s*<title>(.+?)<\/title>/g), ["Three", "Two"]);
    assert.match(atom, /<link href="https:\/\/plugins\.example\/c3\.html"\/>/);
    assert.match(atom, /<content type="html"><!\[CDATA\[<p>Three(?:'|&#39;|&apos;)s summary\./);
    assert.match(atom, /<category term="new" scheme="https:\/\/plugins\.example\/tags\/new\/"\/>/);
    assert.deepEqual(allOf(await site.read("public/feeds/notes.rss"), /<item>\s*<title>(.+?)<\/title>/g), [
      "Three",
      "Two",
    ]);
  });

  test("hexo-generator-sitemap: every post, page, tag and category but what says `sitemap: false`", async () => {
    const places = allOf(await site.read("public/maps/sitemap.xml"), /<loc>https:\/\/plugins\.example\/?(.*?)<\/loc>/g);
    assert.deepEqual(places.sort(), [
      "",
      "a1.html",
      "about/index.html",
      "b2.html",
      "c3.html",
      "categories/Talks/",
      "categories/Talks/Far/",
      "tags/new/",
      "tags/old/",
    ]);
  });

  test("hexo-filter-nofollow: links to strangers, not to friends", async () => {
    const html = await site.read("public/a1.html");
    assert.match(html, /<a [^>]*rel="[^"]*external nofollow noreferrer[^"]*"[^>]*>stranger/);
    assert.doesNotMatch(linkOf(html, "https://friend.example/"), /nofollow/);
    assert.match(linkOf(await site.read("public/about/index.html"), "https://stranger.example/z"), /nofollow/);
  });

  test("hexo-html-minifier: no comments, no empty lines, on any page", async () => {
    for (const file of (await site.list("public")).filter((name) => name.endsWith(".html"))) {
      assert.doesNotMatch(await site.read(`public/${file}`), /<!--|>\n\s*</, file);
    }
  });

  test("hexo-tag-embed: the tag is the video it promises; as every player here, it waits for a click", async () => {
    const html = await site.read("public/b2.html");
    assert.match(html, /data-embed="https:\/\/www\.youtube-nocookie\.com\/embed\/lJIrF4YjHfQ/);
    assert.match(html, /href="https:\/\/www\.youtube\.com\/watch\?v=lJIrF4YjHfQ"/);
    assert.match(html, /Text below the player/);
  });

  test("after any edit a build gives what a clean one gives, byte for byte", async () => {
    const edits: readonly ((site: TestSite) => Promise<void>)[] = [
      (one) => change(one, "source/_posts/three.md", "Three's summary", "Three's new summary"),
      (one) => change(one, "source/_posts/three.md", "title: Three", "title: Three\ntop: true"),
      (one) => change(one, "source/_posts/two.md", "lJIrF4YjHfQ", "aaaaaaaaaaa"),
      (one) => one.write("source/_posts/four.md", "---\ntitle: Four\nabbrlink: 'e5'\ndate: 2023-01-01\n---\nFour.\n"),
      (one) => change(one, "_config.yml", "exclude: [friend.example]", "exclude: []"),
      (one) => change(one, "_config.yml", "limit: 2", "limit: 1"),
    ];
    for (const edit of edits) {
      await edit(site);
      await assertSameAsClean(site);
    }
    assert.deepEqual(postsOf(await site.read("public/index.html")), ["c3", "a1"]);
    assert.match(linkOf(await site.read("public/a1.html"), "https://friend.example/"), /nofollow/);
  });
});

/** Ids of the posts that a list links to, in its order. */
function postsOf(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return [...new Set(allOf(main, /href="\/(\w\d)\.html"/g))];
}

function linkOf(html: string, address: string): string {
  return allOf(html, /(<a [^>]*>)/g).find((tag) => tag.includes(`href="${address}"`)) ?? assert.fail(address);
}

function allOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found ?? "");
}
