import assert from "node:assert/strict";
import { test } from "node:test";

import { readFrontMatter } from "../../scripts/source/front-matter.ts";

const path = "source/_posts/x.md";

test("cuts a file into front matter and body", () => {
  const cases: [string, string, Record<string, unknown>, string, number][] = [
    ["fenced", "---\ntitle: A\n---\nbody\n", { title: "A" }, "body\n", 4],
    ["without an opening fence", "title: A\ntags:\n---\nbody", { title: "A", tags: null }, "body", 4],
    ["JSON", ';;;\n"title": "A"\n;;;\nbody', { title: "A" }, "body", 4],
    [
      "with Windows line ends and a byte-order mark",
      "\uFEFF---\r\ntitle: A\r\n---\r\nbody\r\n",
      { title: "A" },
      "body\n",
      4,
    ],
    ["none", "# Heading\n\ntext", {}, "# Heading\n\ntext", 1],
    [
      "a rule below a text",
      "A sentence: with a colon.\nMore.\n\n---\n\nrest",
      {},
      "A sentence: with a colon.\nMore.\n\n---\n\nrest",
      1,
    ],
    ["empty", "---\n---\nbody", {}, "body", 3],
    ["tabs that indent", "---\ncategories:\n\t- a\n---\n", { categories: ["a"] }, "", 5],
    ["no text at all", "", {}, "", 1],
  ];
  for (const [name, source, data, body, line] of cases) {
    const front = readFrontMatter(source, path);
    assert.deepEqual([front.data, front.body, front.bodyLine, front.diagnostics], [data, body, line, []], name);
  }
});

test("keeps the characters of a value as they stand", () => {
  const cases: [string, string, boolean][] = [
    ["47858e21", "47858e21", false],
    ["12345678", "12345678", false],
    ["0012", "0012", false],
    ["1e5", "1e5", false],
    ["0x10", "0x10", false],
    ["53fb70e5", "53fb70e5", false],
    ["'0012'", "0012", true],
    ['"47858e21"', "47858e21", true],
    ["47858e21 # a comment", "47858e21", false],
  ];
  for (const [written, text, quoted] of cases) {
    assert.deepEqual(
      readFrontMatter(`---\nabbrlink: ${written}\n---\n`, path).written("abbrlink"),
      { text, quoted },
      written,
    );
  }
  assert.equal(readFrontMatter("---\nabbrlink:\n---\n", path).written("abbrlink"), undefined);
});

test("names the place of a mistake", () => {
  const cases: [string, string, number, number][] = [
    ["a value with a colon", "---\ntitle: A: B\n---\n", 2, 8],
    ["a list that is not closed", "---\ntitle: A\ntags: [a, b\n---\n", 4, 1],
    ["a key twice", "---\ntitle: A\ntitle: B\n---\n", 3, 1],
    ["text instead of keys", "---\njust text\n---\n", 2, 1],
  ];
  for (const [name, source, line, column] of cases) {
    const [first] = readFrontMatter(source, path).diagnostics;
    assert.equal(first?.code, "front-matter-invalid", name);
    assert.deepEqual([first.line, first.column], [line, column], name);
  }
});

test("finds the place of a value by its keys", () => {
  const front = readFrontMatter("---\ntitle: A\ntalk:\n  speakers:\n    - name: B\n---\n", path);
  assert.deepEqual(front.placeOf(["talk", "speakers", 0, "name"]), { line: 5, column: 13 });
  assert.deepEqual(front.placeOf(["talk", "speakers", 7]), { line: 5, column: 5 });
  assert.deepEqual(front.placeOf(["nothing"]), { line: 2, column: 1 });
});

test("does not unfold a bomb of anchors", () => {
  const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}*l${at}]`);
  const front = readFrontMatter(`---\nl0: &l0 [x, x, x, x]\n${levels.join("\n")}\n---\n`, path);
  assert.equal(front.diagnostics[0]?.code, "front-matter-invalid");
});
