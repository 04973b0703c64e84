import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";
import type { Token } from "marked";

import { visitTokens } from "../../scripts/markdown/find-tokens.ts";
import { openText } from "./open-text.ts";
import "../seed.ts";

const part = fc.constantFrom(
  "甲",
  "a",
  " ",
  "    ",
  "\t",
  "\n",
  "\n\n",
  "- ",
  "1. ",
  "> ",
  "# ",
  "```\n",
  "$$",
  "| a | b |\n|--|--|\n",
  "[x](y)",
  "[^1]",
  "[^1]: ",
  "[k]: /u\n",
  "**",
  "`",
  "<div>\n",
  "{% note %}",
  "{% endnote %}",
  "\n: ",
  "===\n",
  "***\n",
  "　",
  "> [!NOTE]\n",
  "- [ ] ",
  "{% raw %}",
  "{% endraw %}",
  "\\[",
  "\\]",
);

const markdown = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));

test("the tokens' source joined is the text", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      assert.equal(rawOf(openText(text).tokens), text);
    }),
    { numRuns: 3000 },
  );
});

test("inline tokens' source joined is the text they were read from", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      visitTokens(openText(text).tokens, (token) => {
        if (token.type === "paragraph") assert.equal(rawOf(token.tokens ?? []), token.text);
      });
    }),
    { numRuns: 1000 },
  );
});

test("a token's line holds the start of its source", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const lines = text.split("\n");
      const document = openText(text);
      visitTokens(document.tokens, (token) => {
        const words = /[a甲]+/.exec(token.raw.split("\n", 1)[0] ?? "")?.[0];
        if (words === undefined) return;
        const line = lines[document.lineOf(token) - 1] ?? "";
        assert.ok(line.includes(words), `${JSON.stringify(token.raw)} on line ${document.lineOf(token)}`);
      });
    }),
    { numRuns: 3000 },
  );
});

test("lines are counted from the first line of the body, through lists, quotes, tables and labels", () => {
  const text = "甲\n\n1. 乙\n\n   丙\n   - 丁\n2. 戊\n\n> 己\n>\n> 庚\n\n| 辛 |\n|----|\n| 壬 |\n";
  const document = openText(text);
  const found: [string, number][] = [];
  visitTokens(document.tokens, (token) => {
    if (token.type === "text" && !("tokens" in token && token.tokens !== undefined)) {
      found.push([token.raw, document.lineOf(token)]);
    }
  });
  assert.deepEqual(found, [
    ["甲", 1],
    ["乙", 3],
    ["丙", 5],
    ["丁", 6],
    ["戊", 7],
    ["己", 9],
    ["庚", 11],
    ["辛", 13],
    ["壬", 15],
  ]);
});

function rawOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw }) => raw).join("");
}
