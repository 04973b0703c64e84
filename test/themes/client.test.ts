import assert from "node:assert/strict";
import { before, test } from "node:test";

import { clock, secondsOf } from "../../themes/lectern/source/client/clock.ts";
import { playingAddress } from "../../themes/lectern/source/client/embed.ts";

before(() => {
  Object.assign(globalThis, { location: { href: "https://talks.example/a.html" } });
});

test("seconds are told like a clock", () => {
  const cases: [number, string][] = [
    [0, "0:00"],
    [65, "1:05"],
    [754.9, "12:34"],
    [3723, "1:02:03"],
  ];
  for (const [seconds, text] of cases) assert.equal(clock(seconds), text);
});

test("a time is read in each way that people write it", () => {
  const cases: [string, number | undefined][] = [
    ["754", 754],
    ["12:34", 754],
    ["1:02:03", 3723],
    ["12m34s", 754],
    ["1h2m3s", 3723],
    ["90s", 90],
    ["0", 0],
    ["", undefined],
    ["soon", undefined],
    ["-5", undefined],
    ["1:2:3:4", undefined],
  ];
  for (const [text, seconds] of cases) assert.equal(secondsOf(text), seconds, text);
});

test("a player starts at the second in its host's own way", () => {
  const cases: [string, string, number, string][] = [
    [
      "bilibili",
      "//player.bilibili.com/player.html?bvid=BV1&p=2",
      754,
      "https://player.bilibili.com/player.html?bvid=BV1&p=2&autoplay=1&t=754",
    ],
    [
      "bilibili",
      "https://player.bilibili.com/player.html?bvid=BV1",
      0,
      "https://player.bilibili.com/player.html?bvid=BV1&autoplay=1",
    ],
    [
      "youtube",
      "https://www.youtube-nocookie.com/embed/x",
      65,
      "https://www.youtube-nocookie.com/embed/x?autoplay=1&start=65",
    ],
    ["vimeo", "https://player.vimeo.com/video/1", 65, "https://player.vimeo.com/video/1?autoplay=1#t=65s"],
    [
      "tencent",
      "https://v.qq.com/txp/iframe/player.html?vid=x",
      65,
      "https://v.qq.com/txp/iframe/player.html?vid=x&autoplay=1",
    ],
  ];
  for (const [provider, embed, seconds, expected] of cases)
    assert.equal(playingAddress(embed, provider, seconds), expected);
});
