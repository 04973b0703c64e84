import assert from "node:assert/strict";
import { test } from "node:test";

import { createMarkdown } from "../../scripts/markdown/markdown.ts";
import { openDocument } from "../../scripts/markdown/open.ts";
import { settings } from "./open-text.ts";

test("headings move below the page's own, and none skips a level", () => {
  const cases: [string, number[]][] = [
    ["### a\n\n### b", [2, 2]],
    ["### a\n\n#### b\n\n### c", [2, 3, 2]],
    ["# a\n\n## b", [2, 3]],
    ["## a\n\n##### b\n\n##### c\n\n### d", [2, 3, 3, 3]],
    ["#### a\n\n### b\n\n#### c", [2, 2, 3]],
    ["# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f", [2, 3, 4, 5, 6, 6]],
  ];
  for (const [text, levels] of cases) {
    const document = openDocument(text, 1, createMarkdown(settings), { topHeading: 2 });
    assert.deepEqual(
      document.headings.map(({ depth }) => depth),
      levels,
      text,
    );
    const drawn = [...document.html(document.tokens).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    assert.deepEqual(drawn, levels, text);
  }
});
