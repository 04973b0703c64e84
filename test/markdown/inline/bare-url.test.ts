import assert from "node:assert/strict";
import { test } from "node:test";

import { inlineHtml } from "../open-text.ts";

/** Text with each expected link in braces. */
const cases: readonly [string, string][] = [
  ["见 https://a.com/x，后文很长", "见 {https://a.com/x}，后文很长"],
  ["见https://a.com/x。", "见{https://a.com/x}。"],
  ["（https://a.com/x）", "（{https://a.com/x}）"],
  ["“https://a.com/x”", "“{https://a.com/x}”"],
  ["**https://a.com/x**。", "<strong>{https://a.com/x}</strong>。"],
  ["https://a.com/x、https://b.com/y；", "{https://a.com/x}、{https://b.com/y}；"],
  ["(https://a.com/x_(y)).", "({https://a.com/x_(y)})."],
  ["https://a.com/x?y=1&z=2!", "{https://a.com/x?y=1&amp;z=2}!"],
  ["https://a.com/wiki/中文", "{https://a.com/wiki/}中文"],
  ["xhttps://a.com", "xhttps://a.com"],
  ["`https://a.com`", "<code>https://a.com</code>"],
  ["http:// 与 https://", "http:// 与 https://"],
];

test("bare addresses end before CJK text and full-width punctuation", () => {
  for (const [text, expected] of cases) {
    const html = inlineHtml(text).replace(/<a href="[^"]*" rel="noopener">([^<]*)<\/a>/g, "{$1}");
    assert.equal(html, expected, text);
  }
});

test("bare mail addresses and hosts", () => {
  assert.equal(inlineHtml("写信 lin@a.org，谢谢"), '写信 <a href="mailto:lin@a.org">lin@a.org</a>，谢谢');
  assert.equal(inlineHtml("www.a.org。"), '<a href="http://www.a.org" rel="noopener">www.a.org</a>。');
  assert.equal(inlineHtml("mailto:lin@a.org"), '<a href="mailto:lin@a.org">mailto:lin@a.org</a>');
});

test("an address in a link's text is text", () => {
  assert.equal(inlineHtml("[看 https://a.com](/b)"), '<a href="/b">看 https://a.com</a>');
  assert.equal(inlineHtml('<a href="/b">https://a.com</a>'), '<a href="/b">https://a.com</a>');
});
