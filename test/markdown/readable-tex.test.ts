import assert from "node:assert/strict";
import { test } from "node:test";

import { readableTex } from "../../scripts/markdown/readable-tex.ts";
import { openText } from "./open-text.ts";

const cases: readonly [string, string][] = [
  ["x + y = 2", "x + y = 2"],
  ["O(n^2)", "O(n^2)"],
  [String.raw`O(n \log n)`, "O(n log n)"],
  [String.raw`\alpha_i \leq 1`, "α_i ≤ 1"],
  [String.raw`\frac{a}{b}`, "a/b"],
  [String.raw`\frac{a+1}{\sqrt{d_k}}`, "(a+1)/(√(d_k))"],
  [String.raw`\left( \sum_{i=1}^{n} x_i \right)`, "( ∑_(i=1)^n x_i )"],
  [String.raw`\mathrm{softmax}(\mathbf{Q}\mathbf{K}^{T})`, "softmax(QK^T)"],
  [String.raw`\{x \in \mathbb{R}\}`, "{x ∈ R}"],
  [String.raw`99\%`, "99%"],
  [String.raw`a \to b,\ c`, "a → b, c"],
  [String.raw`\begin{matrix} a & b \end{matrix}`, String.raw`$\begin{matrix} a & b \end{matrix}$`],
  [String.raw`\overset{*}{x}`, String.raw`$\overset{*}{x}$`],
];

test("a formula reads as text", () => {
  for (const [tex, text] of cases) assert.equal(readableTex(tex), text, tex);
});

test("a plain text keeps its formulas readable", () => {
  const document = openText(String.raw`复杂度 $O(n \log n)$，而 $$\frac{1}{n}$$ 更好。`);
  assert.equal(document.text(document.tokens), "复杂度 O(n log n)，而 1/n 更好。");
});
