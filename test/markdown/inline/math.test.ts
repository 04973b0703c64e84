import assert from "node:assert/strict";
import { test } from "node:test";

import { findTokens } from "../../../scripts/markdown/find-tokens.ts";
import { htmlOf, inlineHtml, openText } from "../open-text.ts";

/** Texts and the formulas in them; `!` marks one shown on a line of its own. */
const cases: readonly [string, readonly string[]][] = [
  ["$a_b*c*d$", ["a_b*c*d"]],
  ["令$x$为$y_1$，则$z$。", ["x", "y_1", "z"]],
  ["$$\\frac12$$", ["!\\frac12"]],
  ["式 $$a$$ 中", ["!a"]],
  ["$$\na * b\n\n+ c\n$$", ["!a * b\n\n+ c"]],
  ["前文\n$$\na\n$$\n后文", ["!a"]],
  ["\\(a_i\\) 与 \\[x^2\\]", ["a_i", "!x^2"]],
  ["\\[\ny = 1\n\\]", ["!y = 1"]],
  ["> $a$\n\n- $$b$$", ["a", "!b"]],
  ["$2 \\times 3$", ["2 \\times 3"]],
  ["$5 and $6", []],
  ["US$5 和 HK$6", []],
  ["每本 $5 到 $6", []],
  ["$5 和另外 3$", []],
  ["`$a$` \\$b\\$ $ c $", []],
  ["\\[不是链接\\] \\[1\\] \\(见下\\)", []],
  ["$", []],
];

test("formulas are found, prices are not", () => {
  for (const [text, expected] of cases) {
    const document = openText(text);
    const isMath = (token: (typeof document.tokens)[number]): token is typeof token => token.type === "math";
    const found = findTokens(document.tokens, isMath).map((token) => {
      return ("display" in token && token.display === true ? "!" : "") + ("text" in token ? token.text : "");
    });
    assert.deepEqual(found, expected, text);
    assert.equal(document.needs.math, expected.length > 0);
  }
});

test("a formula is MathML without inline style", () => {
  const html = inlineHtml("$\\frac{a}{b}$");
  assert.match(html, /^<math [^>]*><semantics>.*<mfrac>.*<\/math>$/);
  assert.doesNotMatch(htmlOf("$$\\color{red}x$$\n\n$\\hspace{1em}x$"), / style=/);
});

test("a formula that TeX refuses shows its source", () => {
  assert.equal(inlineHtml("$\\frac{<$"), '<code class="math-error">$\\frac{&lt;$</code>');
});

test("KaTeX is not loaded without a formula", () => {
  assert.equal(inlineHtml("$5", { katex: () => assert.fail("loaded") }), "$5");
});
