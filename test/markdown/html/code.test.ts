import assert from "node:assert/strict";
import { test } from "node:test";

import { numberedLines } from "../../../scripts/markdown/html/code.ts";
import { htmlOf } from "../open-text.ts";

const cases: readonly [string, string][] = [
  ["a\nb", '<span class="line">a</span>\n<span class="line">b</span>\n'],
  ["a\n\nb\n", '<span class="line">a</span>\n<span class="line"></span>\n<span class="line">b</span>\n'],
  [
    '<span class="c">a\nb</span> c',
    '<span class="line"><span class="c">a</span></span>\n<span class="line"><span class="c">b</span> c</span>\n',
  ],
];

test("every line stands in a span of its own, and spans nest", () => {
  for (const [code, expected] of cases) assert.equal(numberedLines(code), expected);
});

test("the highlighter gets the code and the language's name", () => {
  assert.equal(
    htmlOf("```js title=x\na\n```", { highlight: (code, language) => `<b>${language}|${code}</b>` }),
    '<pre tabindex="0"><code class="language-js"><b>js|a</b>\n</code></pre>',
  );
});
