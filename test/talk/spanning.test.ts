import assert from "node:assert/strict";
import { test } from "node:test";

import { deriveText } from "./derive-text.ts";

const opening = "---\ntitle: One\ndate: 2020-01-01\nabbrlink: 'one'\n---\n";

/** HTML of a note's text. */
function drawn(body: string): string {
  return deriveText(`${opening}${body}`)
    .parts.map(({ html }) => html)
    .join("");
}

const cases: readonly (readonly [string, string, string])[] = [
  [
    "a text stands in the element that was opened above it",
    "<details><summary>More</summary>\n\n**Folded.**\n\n</details>\n\nBelow.",
    "<details><summary>More</summary>\n<p><strong>Folded.</strong></p>\n</details>\n<p>Below.</p>\n",
  ],
  [
    "so do headings, and elements in it",
    "<div>\n\n## Two\n\n<div>\n\nText.\n\n</div>\n\n</div>\n\nBelow.",
    '<div>\n<h2 id="Two">Two<a class="headerlink" href="#Two" aria-label="链接到“Two”"></a></h2>\n<div>\n<p>Text.</p>\n</div>\n</div>\n<p>Below.</p>\n',
  ],
  [
    "what is never closed ends where it was opened",
    "<details><summary>More</summary>\n\nText.",
    "<details><summary>More</summary>\n</details><p>Text.</p>\n",
  ],
  ["what closes nothing is nothing", "Text.\n\n</details>\n\nBelow.", "<p>Text.</p>\n\n<p>Below.</p>\n"],
];

for (const [name, body, expected] of cases) {
  test(name, () => assert.equal(drawn(body), expected));
}
