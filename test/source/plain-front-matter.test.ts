import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";
import { parse, parseDocument } from "yaml";

import { readPlainFrontMatter } from "../../scripts/source/plain-front-matter.ts";
import "../seed.ts";

const read: readonly (readonly [string, unknown])[] = [
  ["title: SFFAI 38 | 方杰民：NAS\ntags:\n", { title: "SFFAI 38 | 方杰民：NAS", tags: null }],
  [
    "categories:\n  - 🌙逢坂\n  - ⭐讲座\ndate: 2019-07-07 07:27:32\n",
    { categories: ["🌙逢坂", "⭐讲座"], date: "2019-07-07 07:27:32" },
  ],
  ["abbrlink: '0012'\nname: \"a b\"\n", { abbrlink: "0012", name: "a b" }],
  ["tags:\n- a\n- b\n", { tags: ["a", "b"] }],
];

const left = [
  "abbrlink: 47858e21",
  "a: 0012",
  "a: true",
  "a: ~",
  "a: [b]",
  "a: b: c",
  "a: b #c",
  "a: b\n  c",
  "a: b\n  - c",
  "a:\n  - b\n    - c",
  "a: &x b",
  "a: >-\n  b",
  "a: b\na: c",
  'a: "b\\n"',
  "a:\tb",
  "null: a",
  "True: a",
  "# note\na: b",
];

test("simple front matter is read as YAML reads it", () => {
  for (const [head, expected] of read) {
    assert.deepEqual(readPlainFrontMatter(head)?.data, expected);
    assert.deepEqual(parse(head), expected);
  }
});

test("what could mean anything else is left to the YAML parser", () => {
  for (const head of left) assert.equal(readPlainFrontMatter(head), undefined, head);
});

const piece = fc.constantFrom(
  ..."a b : # - ' \" , [ ] { } & * ! | > % @ ` ~ = < . 0 1 e x null true 方 ： 🌙 \\ \n \t".split(" "),
  " ",
  "\n",
);
const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("a", "b", "date", "x-y", "null", "True", "y", "__proto__"),
      fc.constantFrom(":", ": ", ":  "),
      value,
    )
    .map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("", "  ", "    "), fc.constant("- "), value).map((parts) => parts.join("")),
  value,
);

test("whatever is read says what YAML says, for any text", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const head = `${lines.join("\n")}\n`;
      const plain = readPlainFrontMatter(head);
      if (plain === undefined) return;
      const document = parseDocument(head, { uniqueKeys: true, logLevel: "silent" });
      assert.deepEqual(document.errors, []);
      assert.deepEqual(plain.data, document.toJS() ?? {});
    }),
    { numRuns: 20_000 },
  );
});
