import assert from "node:assert/strict";
import { test } from "node:test";

import { isUnsafePath, permalinkOf } from "../../scripts/engine/permalink.ts";
import { readDate } from "../../scripts/source/dates.ts";

const date = readDate("2019-07-07 07:27:32", "Asia/Shanghai");
assert.ok(date);
const post = {
  slug: "a/B c",
  title: "B: C",
  date,
  id: "53fb70e5",
  category: "甲/乙",
  front: { abbrlink: "0012", lang: "en" },
};
const rules = { pattern: "", defaults: { lang: "zh" }, defaultCategory: "uncategorized", postAssetFolder: false };

test("fills a permalink pattern as Hexo does", () => {
  const cases: [string, string][] = [
    [":abbrlink.html", "0012.html"],
    [":year/:month/:day/:title/", "2019/07/07/a/B c/"],
    [":i_month-:i_day/:name.html", "7-7/B c.html"],
    [":category/:post_title/", "甲/乙/b-c/"],
    [":lang/:hour:minute:second/", "en/072732/"],
    ["/:id/", "53fb70e5/"],
    [":hash/", "5b1d5bb3eb62/"],
  ];
  for (const [pattern, path] of cases) {
    if (pattern === ":hash/") assert.match(permalinkOf(post, { ...rules, pattern }), /^[0-9a-f]{12}\/$/);
    else assert.equal(permalinkOf(post, { ...rules, pattern }), path, pattern);
  }
});

test("a permalink of the post's own wins; an asset folder makes it a folder", () => {
  const own = { ...post, front: { permalink: "/x/y" } };
  assert.equal(permalinkOf(own, { ...rules, pattern: ":title/" }), "x/y");
  assert.equal(permalinkOf(own, { ...rules, pattern: ":title/", postAssetFolder: true }), "x/y/");
});

test("knows a path that leaves the site", () => {
  const cases: [string, boolean][] = [
    ["53fb70e5.html", false],
    ["a..b/c.html", false],
    ["../x.html", true],
    ["a/../../x.html", true],
    ["a/./b.html", true],
    ["a\\b.html", true],
    ["C:/x.html", true],
    ["a\0.html", true],
    ["", true],
  ];
  for (const [path, unsafe] of cases) assert.equal(isUnsafePath(path), unsafe, path);
});
