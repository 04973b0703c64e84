import assert from "node:assert/strict";
import { test } from "node:test";

import { openText } from "./open-text.ts";

const size = 40_000;
const fill = (part: string): string => part.repeat(size / part.length);

/** Texts that cost a careless reader quadratic or exponential time, or its stack. */
const texts: readonly string[] = [
  ...[
    "*",
    "[",
    "<",
    "$",
    "`",
    "_",
    "~",
    "=",
    "!",
    "&",
    "@",
    "\\",
    "{%",
    "{{",
    "|",
    ">",
    "- ",
    "#",
    "\n",
    " ",
    "\t",
  ].map(fill),
  ...[
    "*a ",
    "**a ",
    "a**b*c",
    "*a **b _c __d ~e ",
    "[a](",
    "[a](b ",
    "![",
    "[a][",
    "<a ",
    "<?",
    "<!--",
    "<![CDATA[",
  ].map(fill),
  ...["$a ", "$a", "\\(a", "\\[a\n\n", "`a` ", "a@", "https://", "www.", "{% note %}", "{% note ", "{% raw %}"].map(
    fill,
  ),
  ...[
    "> a\n",
    "> a\nb\n",
    "- a\n",
    "- a\n\n",
    "a\n",
    "a\n\n",
    "# a\n",
    "a\n=\n",
    "|a|\n",
    "a\n: b\n",
    "[^a]: b\n\n",
    "[a\n\n",
    "    a\n",
    "<div>\n\n",
    "a\n|-|-|\n",
  ].map(fill),
  `${fill("[").slice(0, size / 2)}${fill("]").slice(0, size / 2)}`,
  `${"![".repeat(8000)}${"](a)".repeat(8000)}`,
  `${"*a _b ".repeat(5000)}${"c_ d* ".repeat(5000)}`,
  `${">".repeat(10_000)} a`,
  `${"- ".repeat(10_000)}a`,
  `${"> - ".repeat(10_000)}a`,
  Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"),
  Array.from({ length: 300 }, (_, depth) => `${">".repeat(depth + 1)} a`).join("\n"),
  Array.from({ length: 400 }, (_, length) => "`".repeat(length + 1)).join("a"),
  `- a${"\n".repeat(size)}b`,
  `${fill("|a")}\n${fill("|-")}`,
  "a".repeat(2_000_000),
  "中文，".repeat(300_000),
  "**讲者：**林一，**题目：**搜索。".repeat(10_000),
  ...["<a ", "<!--", "<a href='", "<", "<b>", "</i>", "<td>"].map((part) => `<div>\n${fill(part)}`),
  `<div>\n${fill("<b>")}${fill("</i>")}`,
  `<div>\n<a${fill(" x=")}`,
  `<div>\n<a x${fill(" ")}y`,
];

test("hostile texts are read and drawn whole", { timeout: 120_000 }, () => {
  for (const text of texts) {
    const document = openText(text, { trusted: false });
    const label = JSON.stringify(text.slice(0, 20));
    assert.equal(document.tokens.map(({ raw }) => raw).join(""), text, label);
    assert.equal(typeof document.html(document.tokens) + typeof document.footnotes(), "stringstring", label);
    assert.equal(typeof document.text(document.tokens), "string", label);
  }
});
