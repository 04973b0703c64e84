import assert from "node:assert/strict";
import { test } from "node:test";

import { assert as check, bigInt, oneof, property, string, webUrl } from "fast-check";

import { aidOf, bvidOf } from "../../../scripts/talk/providers/bilibili-id.ts";
import { hostOf, readVideo, watchAt } from "../../../scripts/talk/providers/providers.ts";
import "../../seed.ts";

/** An address as it stands in a note: where it is watched, and the player's address. */
const known: readonly [string, string, string][] = [
  [
    "//player.bilibili.com/player.html?isOutside=true&aid=59379123&bvid=BV1pt411G7Zj&cid=103465370&p=1",
    "https://www.bilibili.com/video/BV1pt411G7Zj/",
    "https://player.bilibili.com/player.html?aid=59379123&bvid=BV1pt411G7Zj&cid=103465370&p=1&autoplay=0",
  ],
  [
    "https://player.bilibili.com/player.html?aid=59379123&page=3&autoplay=1&danmaku=0",
    "https://www.bilibili.com/video/BV1pt411G7Zj/?p=3",
    "https://player.bilibili.com/player.html?aid=59379123&p=3&autoplay=0",
  ],
  [
    "https://www.bilibili.com/video/BV1pt411G7Zj?p=2&t=61&spm_id_from=333",
    "https://www.bilibili.com/video/BV1pt411G7Zj/?p=2&t=61",
    "https://player.bilibili.com/player.html?bvid=BV1pt411G7Zj&p=2&t=61&autoplay=0",
  ],
  [
    "https://m.bilibili.com/video/av59379123/",
    "https://www.bilibili.com/video/BV1pt411G7Zj/",
    "https://player.bilibili.com/player.html?aid=59379123&autoplay=0",
  ],
  [
    "https://www.youtube.com/watch?v=Abc_def-123&t=1m3s&list=PL1",
    "https://www.youtube.com/watch?v=Abc_def-123&t=63s",
    "https://www.youtube-nocookie.com/embed/Abc_def-123?start=63&autoplay=0",
  ],
  [
    "https://youtu.be/Abc_def-123",
    "https://www.youtube.com/watch?v=Abc_def-123",
    "https://www.youtube-nocookie.com/embed/Abc_def-123?autoplay=0",
  ],
  [
    "https://www.youtube.com/embed/Abc_def-123?start=30&amp;autoplay=1",
    "https://www.youtube.com/watch?v=Abc_def-123&t=30s",
    "https://www.youtube-nocookie.com/embed/Abc_def-123?start=30&autoplay=0",
  ],
  [
    "https://youtube.com/shorts/Abc_def-123",
    "https://www.youtube.com/watch?v=Abc_def-123",
    "https://www.youtube-nocookie.com/embed/Abc_def-123?autoplay=0",
  ],
  [
    "https://www.youtube.com/live/Abc_def-123?t=90",
    "https://www.youtube.com/watch?v=Abc_def-123&t=90s",
    "https://www.youtube-nocookie.com/embed/Abc_def-123?start=90&autoplay=0",
  ],
  [
    "https://vimeo.com/76979871",
    "https://vimeo.com/76979871",
    "https://player.vimeo.com/video/76979871?autoplay=0&dnt=1",
  ],
  [
    "https://player.vimeo.com/video/76979871?h=8272103f6e#t=30s",
    "https://vimeo.com/76979871/8272103f6e#t=30s",
    "https://player.vimeo.com/video/76979871?h=8272103f6e&autoplay=0&dnt=1#t=30s",
  ],
  [
    "https://v.qq.com/x/cover/mzc00200abc/a0012abcdef.html",
    "https://v.qq.com/x/page/a0012abcdef.html",
    "https://v.qq.com/txp/iframe/player.html?vid=a0012abcdef&autoplay=false",
  ],
  [
    "https://v.qq.com/txp/iframe/player.html?vid=a0012abcdef",
    "https://v.qq.com/x/page/a0012abcdef.html",
    "https://v.qq.com/txp/iframe/player.html?vid=a0012abcdef&autoplay=false",
  ],
  [
    "https://cdn.example/a/talk.mp4?v=2#t=75",
    "https://cdn.example/a/talk.mp4?v=2#t=75",
    "https://cdn.example/a/talk.mp4?v=2#t=75",
  ],
  ["/media/talk.webm", "/media/talk.webm", "/media/talk.webm"],
  ["https://cdn.example/live/index.m3u8", "https://cdn.example/live/index.m3u8", "https://cdn.example/live/index.m3u8"],
];

for (const [address, watchUrl, embedUrl] of known) {
  test(`${address} is a video`, () => {
    const video = readVideo(address);
    assert.deepEqual([video?.watchUrl, video?.embedUrl], [watchUrl, embedUrl]);
  });
}

/** Look-alikes, and pages of the hosts that are no video. */
const unknown = [
  "https://player.bilibili.com.evil.example/player.html?aid=1",
  "https://evil.example/player.bilibili.com/player.html?aid=1",
  "https://player.bilibili.com@evil.example/player.html?aid=1",
  "https://notbilibili.com/video/BV1pt411G7Zj",
  "https://www.bilibili.com/read/cv1",
  "https://player.bilibili.com/player.html?aid=x",
  "https://b23.tv/abc123",
  "https://notyoutube.com/watch?v=Abc_def-123",
  "https://youtube.com.evil.example/watch?v=Abc_def-123",
  "https://www.youtube.com/watch?v=short",
  "https://www.youtube.com/@channel",
  "https://youtu.be.evil.example/Abc_def-123",
  "https://vimeo.com/about",
  "https://notvimeo.com/76979871",
  "https://player.vimeo.com.evil.example/video/76979871",
  "https://v.qq.com.evil.example/x/page/a0012abcdef.html",
  "https://v.qq.com/channel/movie",
  "https://files.example/talk.mp4.html",
  "https://files.example/?file=talk.mp4",
  "javascript:alert(1)//talk.mp4",
  "data:video/mp4;base64,AAAA",
  "ftp://files.example/talk.mp4",
  "",
];

for (const address of unknown) {
  test(`${JSON.stringify(address)} is no video`, () => assert.equal(readVideo(address), undefined));
}

/** A video, a second, and the page at that second. */
const seconds: readonly [string, string][] = [
  ["https://www.bilibili.com/video/BV1pt411G7Zj?p=2", "https://www.bilibili.com/video/BV1pt411G7Zj/?p=2&t=754"],
  ["https://youtu.be/Abc_def-123?t=3", "https://www.youtube.com/watch?v=Abc_def-123&t=754s"],
  ["https://vimeo.com/76979871#t=3s", "https://vimeo.com/76979871#t=754s"],
  ["https://v.qq.com/x/page/a0012abcdef.html", "https://v.qq.com/x/page/a0012abcdef.html"],
  ["/talk.mp4#t=3", "/talk.mp4#t=754"],
];

for (const [address, expected] of seconds) {
  test(`${address} at 12:34`, () => {
    const video = readVideo(address);
    assert.ok(video);
    assert.equal(watchAt(video, 754), expected);
  });
}

test("an aid and its bvid are one number", () => {
  assert.equal(bvidOf("59379123"), "BV1pt411G7Zj");
  assert.equal(bvidOf("637101335"), "BV1qb4y1W74Y");
  assert.equal(bvidOf("0"), undefined);
  assert.equal(bvidOf("x"), undefined);
});

test("no address makes reading throw", () => {
  check(
    property(oneof(string(), webUrl({ withQueryParameters: true, withFragments: true })), (address) => {
      readVideo(address);
      hostOf(address);
    }),
  );
});

test("bilibili's two ids are each other's, by arithmetic", () => {
  assert.equal(aidOf("BV1pt411G7Zj"), "59379123");
  check(
    property(bigInt({ min: 1n, max: 2n ** 51n - 1n }), (aid) => {
      const bvid = bvidOf(String(aid));
      assert.equal(aidOf(bvid ?? ""), String(aid));
    }),
  );
  for (const none of ["", "BV1pt411G7Z0", "BV1pt411G7Z", "av59379123"]) assert.equal(aidOf(none), undefined, none);
});
