import assert from "node:assert/strict";
import { test } from "node:test";

import { relativeLinks } from "../../scripts/engine/relative-links.ts";

const table: readonly (readonly [path: string, root: string, html: string, expected: string])[] = [
  ["index.html", "/", '<a href="/">', '<a href="./">'],
  ["a.html", "/", '<a class="x" href="/tags/t/?q=1#top">', '<a class="x" href="tags/t/?q=1#top">'],
  ["about/index.html", "/", '<a href="/">', '<a href="../">'],
  ["a/b/c.html", "/", '<img alt="a > b" src="/x.png">', '<img alt="a > b" src="../../x.png">'],
  ["a/b.html", "/blog/", '<a href="/blog/x">', '<a href="../x">'],
  ["a/b.html", "/blog/", '<a href="/other/x">', '<a href="/other/x">'],
  ["a/b.html", "/", '<a href="//host/x">', '<a href="//host/x">'],
  ["a/b.html", "/", '<a href="//host/x" data-src="/y">', '<a href="//host/x" data-src="../y">'],
  ["a/b.html", "/", '<a href="https://x.example/y">', '<a href="https://x.example/y">'],
  ["a/b.html", "/", '<source srcset="/x.avif 1x, /y.avif 2x">', '<source srcset="../x.avif 1x, ../y.avif 2x">'],
  ["a/b.html", "/", "<code>href=&quot;/x&quot;</code>", "<code>href=&quot;/x&quot;</code>"],
  ["a/b.html", "/", '<p>src="/x"</p>', '<p>src="/x"</p>'],
];

test("links of the site lead from the page, all others stay", () => {
  for (const [path, root, html, expected] of table) assert.equal(relativeLinks(html, path, root), expected);
});
