import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { fixText } from "../../scripts/check/fixes.ts";
import { diagnose, type Code } from "../../scripts/diagnostic.ts";

const cases: readonly (readonly [name: string, code: Code, line: number, before: string, after: string])[] = [
  [
    "quotes",
    "abbrlink-unquoted",
    3,
    "---\ntitle: x\nabbrlink: 0012 # id\n---\n",
    "---\ntitle: x\nabbrlink: '0012' # id\n---\n",
  ],
  [
    "quotes, CRLF and BOM",
    "abbrlink-unquoted",
    2,
    "\uFEFF---\r\nabbrlink:  1e5\r\n---\r\na\r\nb\n\r",
    "\uFEFF---\r\nabbrlink:  '1e5'\r\n---\r\na\r\nb\n\r",
  ],
  [
    "behind the title",
    "abbrlink-missing",
    1,
    "---\r\ntitle: x\r\ndate: y\r\n---\r\n",
    "---\r\ntitle: x\r\nabbrlink: 'a1'\r\ndate: y\r\n---\r\n",
  ],
  ["an empty key", "abbrlink-missing", 1, "---\ntitle: x\nabbrlink: \n---\n", "---\ntitle: x\nabbrlink: 'a1'\n---\n"],
  [
    "a title of several lines",
    "abbrlink-missing",
    1,
    "---\ntitle: x\n  y\n---\nabbrlink:\n",
    "---\ntitle: x\n  y\nabbrlink: 'a1'\n---\nabbrlink:\n",
  ],
  ["no title", "abbrlink-missing", 1, "\uFEFF---\n---\ntitle: x\n", "\uFEFF---\nabbrlink: 'a1'\n---\ntitle: x\n"],
  ["no front matter", "abbrlink-missing", 1, "\uFEFF# x\r\n", "\uFEFF---\r\nabbrlink: 'a1'\r\n---\r\n# x\r\n"],
  ["an empty file", "abbrlink-missing", 1, "", "---\nabbrlink: 'a1'\n---\n"],
  ["JSON stays", "abbrlink-missing", 1, ';;;\n"title": "x"\n;;;\n', ';;;\n"title": "x"\n;;;\n'],
  ["no opening line stays", "abbrlink-missing", 1, "title: x\n---\na\n", "title: x\n---\na\n"],
  ["a label", "emphasis-unclosed", 2, "a\n    **推荐理由：这篇\n", "a\n    **推荐理由：**这篇\n"],
  ["a label in a list", "emphasis-unclosed", 1, "- **Title: a", "- **Title:** a"],
  ["a pair stays", "emphasis-unclosed", 1, "**a：b** c\n", "**a：b** c\n"],
  ["no label stays", "emphasis-unclosed", 1, "2 ** 3: x\n", "2 ** 3: x\n"],
];

describe("what is safe to mend is mended, and nothing else", () => {
  for (const [name, code, line, before, after] of cases) {
    test(name, () => {
      const { text, fixed } = fixText(before, [diagnose(code, { path: "x.md", line, column: 1 }, { abbrlink: "a1" })]);
      assert.equal(text, after);
      assert.equal(fixed.length, before === after ? 0 : 1);
    });
  }
});
