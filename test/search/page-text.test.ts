import assert from "node:assert/strict";
import { test } from "node:test";

import { sectionsOf } from "../../scripts/search/page-text.ts";

const pages: readonly [html: string, sections: readonly (readonly [id: string, heading: string, text: string])[]][] = [
  ["", []],
  ["plain", [["", "", "plain"]]],
  ["<p>a</p><p>b</p>", [["", "", "a  b"]]],
  ["<p>搜<em>索</em><code>空</code>间</p>", [["", "", "搜索空间"]]],
  ["<p>a<br>b</p>", [["", "", "a b"]]],
  [
    '<p>x</p><h2 id="one">One <b>1</b><a class="headerlink" href="#one" aria-label="no"></a></h2><p>y</p>',
    [
      ["", "", "x"],
      ["one", "One 1", "y"],
    ],
  ],
  [
    "<h2>No id</h2>z<h3 id=bare>Bare</h3>",
    [
      ["", "No id", "z"],
      ["bare", "Bare", ""],
    ],
  ],
  ["&lt;b&gt; &amp;amp; &#x4e2d;&#25991; &unknown;", [["", "", "<b> &amp; 中文 &unknown;"]]],
  ["<img alt=\"a > b\"><p title='>'>t</p>", [["", "", "t"]]],
  ["<p>a</p><script>alert('<p>b</p>')</script><style>c</style><p>d</p>", [["", "", "a    d"]]],
  ["<ruby>漢<rp>(</rp><rt>han</rt><rp>)</rp>字</ruby>", [["", "", "漢字"]]],
  ["<p>f <math><mi>x</mi><annotation>x</annotation></math></p>", [["", "", "f"]]],
  ["a<!-- b -->c", [["", "", "ac"]]],
  ["a <b", [["", "", "a"]]],
  ["<script>never closed", []],
];

for (const [html, expected] of pages) {
  test(html.slice(0, 60), () => {
    assert.deepEqual(
      sectionsOf(html).map(({ id, heading, text }) => [id, heading, text]),
      expected,
    );
  });
}
