import assert from "node:assert/strict";
import { test } from "node:test";

import { unclosedEmphasis } from "../../scripts/markdown/unclosed-emphasis.ts";
import { openText } from "./open-text.ts";

test("bold that is not closed is found with its line", () => {
  const document = openText("**好：**\n\n- 一\n  **坏：文\n\n`**` \\*\\* 2 ** 3\n\n```\n**\n```");
  assert.deepEqual(
    unclosedEmphasis(document.tokens).map(({ token, below, around }) => [document.lineOf(token) + below, around]),
    [
      [4, "**坏：文"],
      [6, "2 ** 3"],
    ],
  );
});
