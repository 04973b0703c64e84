import assert from "node:assert/strict";
import { test } from "node:test";

import { findTokens } from "../../../scripts/markdown/find-tokens.ts";
import { htmlOf, openText } from "../open-text.ts";

/** Texts and the seconds of the timestamps in them. */
const cases: readonly [string, readonly number[]][] = [
  ["见 [12:34] 与 [1:02:03]。", [754, 3723]],
  ["- 12:34 开场\n- 0:05 - 起\n1. 1:00:00 终", [754, 5, 3600]],
  ["- [ ] 12:34", [754]],
  ["- 开场 12:34", []],
  ["12:34 不在列表里", []],
  ["- 12:34:56:78\n- 12:345\n- 12:3", []],
  ["[1:23](https://a.org)", []],
  ["[1:23]\n\n[1:23]: https://a.org", []],
  ["[12:60] [5:3]", []],
  ["`[12:34]`", []],
];

test("timestamps", () => {
  for (const [text, expected] of cases) {
    const { tokens } = openText(text);
    const found = findTokens(tokens, (token): token is typeof token => token.type === "timestamp");
    assert.deepEqual(
      found.map((token) => ("seconds" in token ? token.seconds : undefined)),
      expected,
      text,
    );
  }
});

test("a timestamp is a link where there is a video, and text where there is none", () => {
  assert.equal(
    htmlOf("[12:34] 起", {}, seekExample),
    '<p><a class="timestamp" data-seconds="754" href="https://v.example/?a&amp;t=754">12:34</a> 起</p>',
  );
  assert.equal(htmlOf("[12:34] 起"), "<p>[12:34] 起</p>");
});

function seekExample(seconds: number): string {
  return `https://v.example/?a&t=${seconds}`;
}
