import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import { htmlOf, openText } from "../open-text.ts";
import "../../seed.ts";

const untrusted = { trusted: false };

/** Text → what stands of it. */
const kept: Readonly<Record<string, string>> = {
  "a <kbd>Ctrl</kbd> H<sub>2</sub>O <ruby>字<rt>zì</rt></ruby>":
    "<p>a <kbd>Ctrl</kbd> H<sub>2</sub>O <ruby>字<rt>zì</rt></ruby></p>",
  "<details open>\n<summary>More</summary>\n\n- **a**\n\n</details>":
    "<details open>\n<summary>More</summary>\n<ul>\n<li><strong>a</strong></li>\n</ul>\n</details>",
  '<table>\n<tr><td colspan="2" align="center">a</td></tr>\n</table>':
    '<table>\n<tr><td colspan="2" class="align-center">a</td></tr>\n</table>',
  '<figure><img src="/x.png" width="40px"><figcaption>c</figcaption></figure>':
    '<figure><img src="/x.png" width="40" alt="" loading="lazy"><figcaption>c</figcaption></figure>',
  '<a href="https://a.example/?a=1&amp;b=2" target="_blank">a</a>':
    '<p><a href="https://a.example/?a=1&amp;b=2" target="_blank" rel="noopener">a</a></p>',
  '<video controls src="/v.mp4" poster="/p.jpg"></video>':
    '<p><video controls src="/v.mp4" poster="/p.jpg"></video></p>',
  "<center>mid</center>": '<div class="align-center">mid</div>',
  '<p style="text-align: right">r</p>': '<p class="align-right">r</p>',
  '<iframe src="//player.bilibili.com/player.html?aid=1" scrolling="no" frameborder="no" allowfullscreen="true"> </iframe>':
    '<iframe src="//player.bilibili.com/player.html?aid=1"></iframe>',
  "1 < 2 && <b>3 > 2</b>": "<p>1 &lt; 2 &amp;&amp; <b>3 &gt; 2</b></p>",
  "a <!-- private --> b": "<p>a  b</p>",
  "<!-- more -->": "<!--more-->",
  "- <b>a\n- c": "<ul>\n<li><b>a</b></li>\n<li>c</li>\n</ul>",
};

/** Text → what stands of it and what was dropped. */
const dropped: readonly (readonly [text: string, html: string, ...markup: string[]])[] = [
  ["<script>alert(1)</script>", "", "1 <script>"],
  ["a <script>alert(1)</script> b", "<p>a  b</p>", "1 <script>"],
  ["<style>body { display: none }</style>", "", "1 <style>"],
  ["text\n\n<b onclick=alert(1)>b</b>", "<p>text</p>\n<p><b>b</b></p>", "3 onclick=alert(1)"],
  ['<a href="javascript:alert(1)">a</a>', "<p><a>a</a></p>", '1 href="javascript:alert(1)"'],
  [
    '<a href="&#106;ava&#x0A;script&colon;alert(1)">a</a>',
    "<p><a>a</a></p>",
    '1 href="&#106;ava&#x0A;script&colon;alert(1)"',
  ],
  ['<a href=" \u0001JaVaScRiPt:alert(1)">a</a>', "<p><a>a</a></p>", '1 href=" \u0001JaVaScRiPt:alert(1)"'],
  ['<a href="data:text/html,x">a</a>', "<p><a>a</a></p>", '1 href="data:text/html,x"'],
  ["<img src=x onerror=alert(1)>", '<img src="x" alt="" loading="lazy">', "1 onerror=alert(1)"],
  ["<img src=data:image/png;base64,AA>", "", "1 src=data:image/png;base64,AA"],
  ['<div style="position:fixed;inset:0">x</div>', "<div>x</div>", '1 style="position:fixed;inset:0"'],
  [
    '<div data-talk="video" data-embed="//e.example">x</div>',
    "<div>x</div>",
    '1 data-talk="video"',
    '1 data-embed="//e.example"',
  ],
  [
    '<form action="https://e.example"><input name=a><button>b</button></form>',
    "b",
    '1 <form action="https://e.example">',
    "1 <input name=a>",
    "1 <button>",
  ],
  ["<iframe srcdoc='<script>alert(1)</script>'></iframe>", "", "1 srcdoc='<script>alert(1)</script>'"],
  ["<svg><script>alert(1)</script></svg>", "<p></p>", "1 <svg>"],
  ["<svg onload=alert(1)>", "", "1 <svg onload=alert(1)>"],
  ["<math><mi xlink:href=javascript:alert(1)>", "<p></p>", "1 <math>"],
  [
    "<object data=x></object><embed src=javascript:alert(1)>",
    "<p></p>",
    "1 <object data=x>",
    "1 src=javascript:alert(1)",
  ],
  [
    "<base href=//e.example><meta http-equiv=refresh content=0><link rel=stylesheet href=//e.example>",
    "",
    "1 <base href=//e.example>",
    "1 <meta http-equiv=refresh content=0>",
    "1 <link rel=stylesheet href=//e.example>",
  ],
  ["</div></main></body>", "", "1 </div>"],
  ["<x-y>text</x-y>", "<p>text</p>", "1 <x-y>"],
  ["<!--more --!><img src=x onerror=alert(1)>-->", "<!--more-->"],
  ["<div><!DOCTYPE html><?php x ?></div>", "<div></div>", "1 <!DOCTYPE html>", "1 <?php x ?>"],
];

describe("raw HTML that authors use stays", () => {
  for (const [text, expected] of Object.entries(kept)) {
    test(text, () => {
      const document = openText(text, untrusted);
      assert.equal(document.html(document.tokens).trim(), expected);
      assert.deepEqual(document.dropped(), []);
    });
  }
});

describe("what could do harm goes, and is named with its line", () => {
  for (const [text, expected, ...markup] of dropped) {
    test(text, () => {
      const document = openText(text, untrusted);
      assert.equal(document.html(document.tokens).trim(), expected);
      assert.deepEqual(
        document.dropped().map((one) => `${one.line} ${one.markup}`),
        markup,
      );
    });
  }
});

test("the HTML of a tag is sanitized at the tag's line; our own is not", () => {
  const document = openText("a\n\n{% pic %}", untrusted);
  for (const tag of document.tags) tag.html = "<p onclick=a>x</p>";
  assert.equal(document.html(document.tokens), "<p>a</p>\n<p>x</p>");
  assert.deepEqual(document.dropped(), [{ markup: "onclick=a", line: 3 }]);
});

test("a trusted site's HTML stays as it is", () => {
  assert.equal(htmlOf("<script>a</script>", { trusted: true }), "<script>a</script>");
});

test("whatever is written, only listed elements and attributes come out, and each ends", () => {
  const part = fc.constantFrom(
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<!",
    "<?",
    '"',
    "'",
    "=",
    " ",
    "\n",
    "/",
    "a",
    "b",
    "div",
    "script",
    "style",
    "img",
    "svg",
    "iframe",
    "onclick",
    "href",
    "src",
    "javascript:x",
    "data:x",
    "&#106;",
    "&lt;",
    "<b>",
    "</b>",
    "<p>",
    "<td>",
    "</div>",
    "`",
    "text",
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join("")),
      (text) => {
        const html = htmlOf(text, untrusted);
        const tags = [...html.matchAll(/<(\/?)([^\s>]+)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*>/g)];
        assert.equal(html.split("<").length - 1, tags.length + (html.match(/<!--more-->/g) ?? []).length, html);
        const open: string[] = [];
        for (const [, end, name = "", attributes = ""] of tags) {
          assert.doesNotMatch(name, /script|style|svg|object/, html);
          assert.doesNotMatch(attributes, /\son|(?:src|href)="(?:javascript|data):/, html);
          if (/^(?:br|hr|img|input|source)$/.test(name)) continue;
          if (end === "") open.push(name);
          else assert.equal(open.pop(), name, html);
        }
        assert.deepEqual(open, [], html);
      },
    ),
    { numRuns: 3000 },
  );
});
