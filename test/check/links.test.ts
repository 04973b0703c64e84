import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { createLinks } from "../../scripts/check/links.ts";
import { linkDiagnostic } from "../../scripts/check/place-of-link.ts";
import { readIds, readPage } from "../../scripts/check/read-page.ts";

const pages: Readonly<Record<string, string>> = {
  "index.html": "",
  "a.html": '<h2 id="甲">a</h2><h2 id="x&amp;y">b</h2>',
  "b/index.html": "",
  "标签/index.html": "",
};
const files = new Set([...Object.keys(pages), "p/q.html", "images/a.png", "assets/style.css"]);

function brokenIn(html: string, page = "p/q.html", root = "/"): string[] {
  const links = createLinks({ root, url: `https://s.example${root.replace(/\/$/, "")}` });
  links.add(page, html);
  return links.broken({ has: (path) => files.has(path), idsOf }).map(({ code, href }) => `${code} ${href}`);
}

function idsOf(path: string): ReadonlySet<string> | undefined {
  return pages[path] === undefined ? undefined : readPage(pages[path]).ids;
}

const fine = [
  "/",
  "/a.html",
  "../a.html",
  "/a",
  "/b/",
  "/b",
  "/b/index.html",
  "../b/?q=1#top",
  "/a.html#甲",
  "/a.html#%E7%94%B2",
  "/a.html#x&amp;y",
  "/%E6%A0%87%E7%AD%BE/",
  "/标签/",
  "#",
  "#here",
  "?x=1",
  "https://other.example/nothing",
  "//other.example/x",
  "mailto:a@b.example",
  "tel:1",
  "https://s.example/a.html",
  "/a.html#:~:text=x",
  "/assets/style.css",
  "javascript:void(0)",
];

const wrong: readonly (readonly [href: string, says: string])[] = [
  ["/nothing.html", "link-broken /nothing.html"],
  ["nothing", "link-broken nothing"],
  ["../../../nothing", "link-broken ../../../nothing"],
  ["https://s.example/nothing", "link-broken https://s.example/nothing"],
  ["/nothing/?q=1#x", "link-broken /nothing/?q=1#x"],
  ["/a.html#乙", "anchor-broken /a.html#乙"],
  ["#there", "anchor-broken #there"],
  ["/%zz", "link-broken /%zz"],
];

describe("links that lead somewhere", () => {
  for (const href of fine) test(href, () => assert.deepEqual(brokenIn(`<p id="here"><a href="${href}">x</a></p>`), []));
});

describe("links that lead nowhere", () => {
  for (const [href, says] of wrong)
    test(href, () => assert.deepEqual(brokenIn(`<a id="here" href="${href}">x</a>`), [says]));
});

test("images, each spelling of a set", () => {
  assert.deepEqual(
    brokenIn('<img src="/images/a.png" srcset="/images/a.png 1x, /images/b.png 2x"><img src="/c.svg">'),
    ["image-missing /c.svg", "image-missing /images/b.png"],
  );
});

test("a link that forgets the root leads out of the site", () => {
  assert.deepEqual(brokenIn('<a href="/a.html">a</a><a href="/blog/a.html">b</a>', "index.html", "/blog/"), [
    "link-broken /a.html",
  ]);
});

test("text that looks like an attribute is none", () => {
  assert.deepEqual(brokenIn('<p>write href="nothing" here</p>'), []);
});

test("a broken link stands where its author wrote it", () => {
  const source = { path: "source/_posts/x.md", text: "---\ntitle: x\n---\nSee [y](/图/a b.html)." };
  const link = { code: "link-broken", page: "x.html", href: "/blog/%E5%9B%BE/a%20b.html" } as const;
  const { line, column } = linkDiagnostic(link, source, "/blog/") ?? {};
  assert.deepEqual([line, column], [4, 9]);
});

test("the ids of a page are the same where nothing else is asked of it", () => {
  const html = `<p id="a">x id="no" > id="none"</p><a\nid="b&amp;c" href="#a">&lt;b id="d"&gt;</a><i data-id="e" id="">`;
  assert.deepEqual([...readIds(html)], ["a", "b&c", ""]);
  assert.deepEqual(readIds(html), readPage(html).ids);
  assert.deepEqual([...readIds('<p id="cut')], []);
});
