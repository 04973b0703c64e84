import assert from "node:assert/strict";
import { test } from "node:test";

import { htmlOf } from "../open-text.ts";

const cases: readonly [string, string][] = [
  ["- [x] 甲\n- [ ] 乙", '<ul class="task-list">\n<li>{x} 甲</li>\n<li>{ } 乙</li>\n</ul>'],
  ["- [x] 甲\n\n- [ ] 乙", '<ul class="task-list">\n<li><p>{x} 甲</p>\n</li>\n<li><p>{ } 乙</p>\n</li>\n</ul>'],
  ["3) 甲\n4) 乙", '<ol start="3">\n<li>甲</li>\n<li>乙</li>\n</ol>'],
  ["- 甲　\n- 乙", "<ul>\n<li>甲　</li>\n<li>乙</li>\n</ul>"],
  ["> [!TIP]\n> 甲", '<div class="alert alert-tip" role="note"><p class="alert-title">Tip</p>\n<p>甲</p>\n</div>'],
  ["> [!HINT]\n> 甲", "<blockquote>\n<p>[!HINT]\n甲</p>\n</blockquote>"],
  ["甲\n: 乙\n: 丙\n丁\n: *戊*", "<dl><dt>甲</dt>\n<dd>乙</dd>\n<dd>丙</dd>\n<dt>丁</dt>\n<dd><em>戊</em></dd>\n</dl>"],
  ["甲：\n乙: 丙", "<p>甲：\n乙: 丙</p>"],
  [
    "|甲|乙|\n|:-:|-|\n|`a\\|b`|\n|c|d|e|",
    '<table>\n<thead>\n<tr>\n<th class="align-center">甲</th>\n<th>乙</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-center"><code>a|b</code></td>\n<td></td>\n</tr>\n<tr>\n<td class="align-center">c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>',
  ],
  ["```mermaid\na --> b\n```", '<pre class="mermaid">a --&gt; b</pre>'],
  ["```无名\n<a>\n```", '<pre tabindex="0"><code class="language-无名">&lt;a&gt;\n</code></pre>'],
  ["他说\"引号\" -- 'a'...", "<p>他说&quot;引号&quot; -- 'a'...</p>"],
  ["<!-- more -->", "<!-- more -->"],
];

test("blocks", () => {
  for (const [text, expected] of cases) {
    const html = htmlOf(text)
      .replace(/<input checked="" disabled="" type="checkbox" aria-label="Done">/g, "{x}")
      .replace(/<input disabled="" type="checkbox" aria-label="To do">/g, "{ }");
    assert.equal(html, expected, text);
  }
});

test("a line's end is a break where the site says so", () => {
  assert.equal(htmlOf("甲\n乙", { breaks: true }), "<p>甲<br>\n乙</p>");
  assert.equal(htmlOf("甲\n乙"), "<p>甲\n乙</p>");
});
