import assert from "node:assert/strict";
import { test } from "node:test";

import { deriveText } from "./derive-text.ts";

const player = (query: string) => `<iframe src="//player.bilibili.com/player.html?${query}"></iframe>\n\n`;

const cases: readonly [string, readonly string[]][] = [
  [player("aid=59379123&p=1"), ["在哔哩哔哩观看"]],
  [player("aid=59379123"), ["在哔哩哔哩观看"]],
  [player("aid=59379123&p=2"), ["在哔哩哔哩观看 · P2"]],
  [player("aid=59379123&p=1") + player("aid=59379123&p=2"), ["在哔哩哔哩观看 · P1", "在哔哩哔哩观看 · P2"]],
  [player("aid=59379123&p=1") + player("aid=59379124&p=1"), ["在哔哩哔哩观看", "在哔哩哔哩观看"]],
];

test("a player names its part only where the video has several", () => {
  for (const [text, expected] of cases) {
    const html = deriveText(text)
      .parts.map((part) => part.html)
      .join("");
    const links = [...html.matchAll(/<figure[^>]*><a[^>]*>([^<]*)<\/a>/g)].map(([, link]) => link);
    assert.deepEqual(links, expected, text);
  }
});
