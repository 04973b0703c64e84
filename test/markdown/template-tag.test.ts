import assert from "node:assert/strict";
import { test } from "node:test";

import { htmlOf, openText } from "./open-text.ts";

test("what is no registered tag stays text", () => {
  const cases: readonly [string, string][] = [
    ["{{ a_b }} {% x %}", "<p>{{ a_b }} {% x %}</p>"],
    ["`{% pic a %}` {% pic", "<p><code>{% pic a %}</code> {% pic</p>"],
    ["{% note %} 没有结束", "<p>{% note %} 没有结束</p>"],
    ["    {% pic a %}", '<pre tabindex="0"><code>{% pic a %}\n</code></pre>'],
    ["```\n{% pic a %}\n```", '<pre tabindex="0"><code>{% pic a %}\n</code></pre>'],
  ];
  for (const [text, expected] of cases) {
    assert.equal(htmlOf(text), expected);
    assert.deepEqual(openText(text).tags, [], text);
  }
});

test("a registered tag is what the edge makes of it, in a line and on lines of its own", () => {
  const text = [
    "见 {% pic a.png *x* %} 与 {% note 甲 %}*乙*{% note %}丙{% endnote %}{% endnote %}。",
    "",
    "{% note 丁 %}",
    "",
    "- 戊",
    "",
    "{% endnote %}",
    "",
    "- 项 {%- pic b -%}",
    "",
    "<div>{% pic c %}</div>",
  ].join("\n");
  const document = openText(text);
  assert.deepEqual(
    document.tags.map((tag) => [tag.name, tag.args, tag.body, document.lineOf(tag)]),
    [
      ["pic", "a.png *x*", undefined, 1],
      ["note", "甲", "*乙*{% note %}丙{% endnote %}", 1],
      ["note", "丁", "\n\n- 戊\n\n", 3],
      ["pic", "b", undefined, 9],
      ["pic", "c", undefined, 11],
    ],
  );
  for (const [at, tag] of document.tags.entries()) tag.html = `<i>${at}</i>`;
  assert.equal(
    document.html(document.tokens),
    "<p>见 <i>0</i> 与 <i>1</i>。</p>\n<i>2</i><ul>\n<li>项 <i>3</i></li>\n</ul>\n<div><i>4</i></div>\n".replace(
      /<\/div>\n$/,
      "</div>",
    ),
  );
});

test("in a raw block nothing is a tag, and Markdown is Markdown", () => {
  assert.equal(htmlOf("{% raw %}{% pic a %} **b**{% endraw %}"), "<p>{% pic a %} <strong>b</strong></p>");
  assert.equal(htmlOf("a {% raw %}{% pic a %} **b**{% endraw %} c"), "<p>a {% pic a %} <strong>b</strong> c</p>");
  assert.deepEqual(openText("{% raw %}\n\n{% pic a %}\n\n{% endraw %}").tags, []);
});
