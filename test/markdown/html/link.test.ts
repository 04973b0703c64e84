import assert from "node:assert/strict";
import { test } from "node:test";

import { openText } from "../open-text.ts";

const asset = (name: string) =>
  name === "图 1.png" ? { src: "/blog/p/%E5%9B%BE%201.png", width: 40, height: 30 } : undefined;

const cases: readonly [string, string][] = [
  ["[a](/b)", '<a href="/blog/b">a</a>'],
  ["[a](/blog/b)", '<a href="/blog/b">a</a>'],
  ["[a](//b.org)", '<a href="//b.org" rel="noopener">a</a>'],
  ["[a](b.html)", '<a href="b.html">a</a>'],
  ["[a](#b)", '<a href="#b">a</a>'],
  ["[a](图%201.png?x#y)", '<a href="/blog/p/%E5%9B%BE%201.png?x#y">a</a>'],
  ["[a](https://b.org 'c')", '<a href="https://b.org" title="c" rel="noopener">a</a>'],
  ["[a](https://talks.example/b)", '<a href="https://talks.example/b">a</a>'],
  [
    "![a *b*](<图 1.png>) c",
    '<img src="/blog/p/%E5%9B%BE%201.png" alt="a b" width="40" height="30" loading="lazy" decoding="async"> c',
  ],
  ["![](/c.png) d", '<img src="/blog/c.png" alt="" loading="lazy" decoding="async"> d'],
];

test("links and images under a root, and files beside the post", () => {
  for (const [text, expected] of cases) {
    const document = openText(text, { root: "/blog/", url: "https://talks.example/blog" }, { asset });
    assert.equal(document.html(document.tokens), `<p>${expected}</p>\n`, text);
  }
});

test("an image that stands alone has its title as caption", () => {
  const document = openText('![a](/b.png "c & d")');
  assert.equal(
    document.html(document.tokens),
    '<figure><img src="/b.png" alt="a" loading="lazy" decoding="async"><figcaption>c &amp; d</figcaption></figure>\n',
  );
});
