import assert from "node:assert/strict";
import { test } from "node:test";

import { readPost } from "../../scripts/source/post.ts";

const rules = { timezone: "Asia/Shanghai", usesAbbrlink: true, updatedOption: "date" } as const;
const seedTitle = "SFFAI 38 | 方杰民：Recent Advances and Highlights of NAS";

function read(front: string, body = "") {
  const file = {
    path: "source/_posts/x.md",
    text: `---\n${front}\n---\n${body}`,
    modified: Date.UTC(2020, 0, 1),
    name: { slug: "x" },
  };
  const { post, diagnostics } = readPost(file, rules);
  return { post, found: diagnostics.map(({ code, level, line }) => `${level} ${code} ${line}`) };
}

test("an id keeps its digits, quoted or not", () => {
  const cases: [string, string, string[]][] = [
    ["abbrlink: 53fb70e5", "53fb70e5", []],
    ["abbrlink: '53fb70e5'", "53fb70e5", []],
    ["abbrlink: 47858e21", "47858e21", ["warning abbrlink-unquoted 3"]],
    ["abbrlink: 12345678", "12345678", ["warning abbrlink-unquoted 3"]],
    ["abbrlink: 0012", "0012", ["warning abbrlink-unquoted 3"]],
    ["abbrlink: '0012'", "0012", []],
    ["tags:", "53fb70e5", ["warning abbrlink-missing 2"]],
    ["abbrlink:", "53fb70e5", ["warning abbrlink-missing 3"]],
  ];
  for (const [line, id, found] of cases) {
    const result = read(`title: '${seedTitle}'\n${line}\ndate: 2019-07-07`);
    assert.deepEqual([result.post.abbrlink, result.found], [id, found], line);
  }
});

test("a title comes out whole, or from the first heading, or from the file's name", () => {
  const cases: [string, string, string, string[]][] = [
    [`title: ${seedTitle}`, "", seedTitle, []],
    ["title: >-\n  SFFAI 142 | 甲乙《丙丁：\n  AI...》", "", "SFFAI 142 | 甲乙《丙丁： AI...》", []],
    ["title: 2024", "", "2024", []],
    ["title:", "text\n\n## First\n", "First", ["warning title-missing 1"]],
    ["tags:", "text", "x", ["warning title-missing 1"]],
  ];
  for (const [line, body, title, found] of cases) {
    const result = read(`${line}\nabbrlink: 'a'\ndate: 2019-07-07`, body);
    assert.deepEqual([result.post.title, result.found], [title, found], line);
  }
});

test("a date that does not exist is an error with its place; a missing one a warning", () => {
  const cases: [string, string[]][] = [
    ["date: 2019-07-07 07:27:32", []],
    ["date: 2019-02-31", ["error date-invalid 4"]],
    ["date: soon", ["error date-invalid 4"]],
    ["date: [1]", ["error date-invalid 4"]],
    ["tags:", ["warning date-invalid 1"]],
  ];
  for (const [line, found] of cases) assert.deepEqual(read(`title: A\nabbrlink: 'a'\n${line}`).found, found, line);
});

test("categories and tags come in Hexo's forms", () => {
  const cases: [string, string[][], string[]][] = [
    ["tags:", [], []],
    ["categories: a\ntags: b", [["a"]], ["b"]],
    ["categories: [a, b]\ntags: [c, c, 2019]", [["a", "b"]], ["c", "2019"]],
    ["categories:\n  - [a, b]\n  - c", [["a", "b"], ["c"]], []],
    ["category: a\ntag: b", [["a"]], ["b"]],
    ["categories:\n  - 🌙甲\n  - ⭐乙", [["🌙甲", "⭐乙"]], []],
  ];
  for (const [lines, categories, tags] of cases) {
    const { post, found } = read(`title: A\nabbrlink: 'a'\ndate: 2019-07-07\n${lines}`);
    assert.deepEqual([post.categories, post.tags, found], [categories, tags, []], lines);
  }
  assert.deepEqual(read("title: A\nabbrlink: 'a'\ndate: 2019-07-07\ntags: {a: 1}").found, [
    "error front-matter-invalid 5",
  ]);
});
