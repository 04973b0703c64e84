import assert from "node:assert/strict";
import { test } from "node:test";

import { openText } from "../open-text.ts";

const opening = (text: string, language: string) => {
  const document = openText(text, {}, { language, scrollTables: true });
  const html = document.html(document.tokens);
  assert.match(html, /<\/table>\n<\/div>\n$/);
  return html.split("\n")[0];
};

const region = (name: string) => `<div class="table-scroll" role="region" aria-label="${name}" tabindex="0">`;

test("a page's table scrolls in a region that is named by its columns", () => {
  assert.equal(opening("| **A** | b & c |\n|-|-|\n| 1 | 2 |", "en"), region("Table: A, b &amp; c"));
  assert.equal(opening("| 甲 | 乙 |\n|-|-|", "zh-CN"), region("表格：甲、乙"));
  assert.equal(opening("|  |  |\n|-|-|\n| 1 | 2 |", "ja"), region("表"));
});
