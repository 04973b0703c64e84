import assert from "node:assert/strict";
import { test } from "node:test";

import type { Video } from "../../scripts/talk.ts";
import { recordings } from "../../themes/lectern/components/recordings.ts";
import { makeNote, talk } from "./locals.ts";

const address = "https://talks.example/a1.html";
const around = { description: "开场的话。", address, picture: "https://talks.example/cards/a1.png" };

const youtube = (id: string, facts: Partial<Video> = {}): Video =>
  ({
    provider: "youtube",
    id,
    watchUrl: `https://www.youtube.com/watch?v=${id}`,
    embedUrl: `https://www.youtube-nocookie.com/embed/${id}`,
    start: null,
    title: null,
    line: 1,
    ...facts,
  }) as Video;

const chapter = (seconds: number, text: string, id = "a") => ({
  seconds,
  text,
  href: `https://www.youtube.com/watch?v=${id}&t=${seconds}`,
});

function of(videos: readonly Video[], chapters: readonly ReturnType<typeof chapter>[] = []) {
  return recordings(makeNote({ talk: { ...talk, videos }, chapters }), around);
}

test("a recording with chapters is a video with clips; a clip ends where the next begins", () => {
  const [video] = of(
    [youtube("a", { duration: 600, uploaded: "2021-11-01" })],
    [chapter(0, "开场"), chapter(90, "方法")],
  );
  assert.deepEqual(video, {
    "@type": "VideoObject",
    name: "青禾论坛 7 | 周慕白：小样本",
    description: "开场的话。",
    url: "https://www.youtube.com/watch?v=a",
    embedUrl: "https://www.youtube-nocookie.com/embed/a",
    thumbnailUrl: "https://talks.example/cards/a1.png",
    uploadDate: "2021-11-01",
    duration: "PT600S",
    hasPart: [
      { "@type": "Clip", name: "开场", startOffset: 0, endOffset: 90, url: `${address}?t=0` },
      { "@type": "Clip", name: "方法", startOffset: 90, endOffset: 600, url: `${address}?t=90` },
    ],
  });
});

test("what the note does not say is not said", () => {
  const [plain] = of([youtube("a")]);
  assert.equal(plain?.["@type"], "MediaObject");
  assert.ok(plain !== undefined && !("duration" in plain) && !("uploadDate" in plain));
  const [video] = of([youtube("a")], [chapter(0, "开场"), chapter(90, "")]);
  assert.equal(video?.["uploadDate"], makeNote().date);
  assert.deepEqual(video?.["hasPart"], [{ "@type": "Clip", name: "开场", startOffset: 0, url: `${address}?t=0` }]);
});

test("of several recordings each has its own chapters", () => {
  const all = of([youtube("a"), youtube("b")], [chapter(5, "甲"), chapter(9, "乙", "b")]);
  assert.deepEqual(
    all.map(({ hasPart }) => (hasPart as { name: string }[]).map(({ name }) => name)),
    [["甲"], ["乙"]],
  );
});

test("a file of the site has its whole address", () => {
  const file = {
    ...youtube("a"),
    provider: "file",
    src: "a.mp4",
    watchUrl: "/a1/a.mp4",
    embedUrl: "/a1/a.mp4",
  } as Video;
  const [video] = of([file]);
  assert.equal(video?.["contentUrl"], "https://talks.example/a1/a.mp4");
  assert.equal(video?.["embedUrl"], undefined);
});
