import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import sharp from "sharp";

import type { Card } from "../../scripts/cards/card.ts";
import { clustersOf } from "../../scripts/cards/clusters.ts";
import { drawCard, textsOf } from "../../scripts/cards/draw-card.ts";
import { openFonts } from "../../scripts/engine/cards/fonts.ts";
import { paintCard } from "../../scripts/engine/cards/paint-card.ts";

const loader = join(import.meta.dirname, "../../scripts/loader/write-files.cjs");

const plain: Card = {
  language: "zh-CN",
  site: "讲席",
  series: "青禾论坛",
  episode: "12",
  title: "面向长文本的稀疏注意力：从 β-VAE 到《诗经》🌱",
  speakers: ["方杰民", "谢凌曦"],
  day: "2019-07-07",
};

test("every Han character of Unicode's first plane has a glyph, and kana, Greek and pictures have one, too", async () => {
  const fonts = await openFonts(loader);
  const text = `${between(0x4e00, 0x9fff)}${between(0x3400, 0x4dbf)}${between(0x3041, 0x3096)}αβЖé𝔸🎤〇々「」——…`;
  const coverage = await fonts.cover([text], "zh-CN");
  const clusters = clustersOf(text, coverage);
  assert.equal(clusters.length, Array.from(text).length);
  assert.deepEqual(
    clusters.filter(({ missing }) => missing !== undefined),
    [],
  );
  for (const { text, font } of clusters) assert.notEqual(fonts.shape(text, font, 700).glyphs.length, 0, text);
});

test("a language's own forms come first, and what the package only claims to have is looked for further on", async () => {
  const fonts = await openFonts(loader);
  const cases: [string, string, string][] = [
    ["zh-CN", "骨", "sc"],
    ["zh-TW", "骨", "tc"],
    ["ja", "骨", "jp"],
    ["en", "a", "world"],
    ["zh-CN", "a", "sc"],
    // listed for the traditional family's first slice, which lacks it
    ["zh-TW", "㐁", "last"],
  ];
  for (const [language, text, family] of cases) {
    const [cluster] = clustersOf(text, await fonts.cover([text], language));
    assert.equal(cluster?.font.family, family, `${language} ${text}`);
  }
});

test("a card is a picture of 1200 by 630 pixels without any text of its own, the same bytes each time", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lectern-cards-"));
  const cards: Card[] = [
    plain,
    { ...plain, series: "", episode: "", speakers: [] },
    { ...plain, title: "关于".repeat(200), speakers: Array.from({ length: 30 }, (_, at) => `讲者${at}`) },
    { ...plain, title: "", site: "", speakers: ["某".repeat(90)], series: "系列".repeat(40), episode: "123456" },
    { ...plain, title: "W".repeat(300), language: "en" },
  ];
  for (const [at, card] of cards.entries()) {
    const paint = (name: string) => paintCard(join(folder, `${name}${at}.png`), card, () => openFonts(loader));
    const bytes = await paint("a");
    assert.deepEqual(await paint("b"), bytes);
    const { width, height, format } = await sharp(bytes).metadata();
    assert.deepEqual([width, height, format], [1200, 630, "png"]);
  }
  await rm(folder, { recursive: true });
});

test("nothing of a card stands outside its margins", async () => {
  const fonts = await openFonts(loader);
  for (const title of [
    "短",
    "关于".repeat(200),
    "W".repeat(300),
    "Recent Advances and Highlights of NAS 网络结构搜索",
  ]) {
    const card = { ...plain, title, speakers: ["Ω".repeat(80)], series: "系列".repeat(40), site: "站".repeat(60) };
    const coverage = await fonts.cover(
      textsOf(card).map(([text]) => text),
      card.language,
    );
    const svg = drawCard(card, coverage, fonts.shape);
    assert.doesNotMatch(svg, /<text|NaN|undefined/);
    const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const board = data.subarray(0, 3);
    for (const x of [10, 60, 1140, 1190]) {
      for (let y = 0; y < info.height; y++) {
        const at = (y * info.width + x) * info.channels;
        assert.deepEqual(data.subarray(at, at + 3), board, `${title.slice(0, 9)} ${x},${y}`);
      }
    }
  }
});

function between(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join("");
}
