import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import sharp from "sharp";

import { startServer, until } from "./hexo-server.ts";
import { makeSite, type TestSite } from "./site.ts";

let site: TestSite;
before(async () => {
  site = await makeSite("small");
  await site.write("source/_posts/talk.md", talk("青禾论坛 3 | 林一：稀疏的图"));
  await site.write("source/_posts/rare.md", talk("名字里的\u{2A6A5}", "b2"));
  await site.write("_config.yml", `${await site.read("_config.yml")}cards: true\n`);
});
after(() => site.remove());

const talk = (title: string, id = "b1") => `---
title: '${title}'
abbrlink: '${id}'
date: 2020-01-01
lang: zh-CN
---
https://www.bilibili.com/video/BV1pt411G7Zj/

<!--more-->

### 讲者介绍

**林一：**澄江大学。

**报告题目：**稀疏的图

**报告摘要：**图很稀疏。
`;

const card = (id: string) => join(site.folder, "public", "cards", `${id}.png`);

async function generate(): Promise<string> {
  const { code, output } = await site.hexo("generate");
  assert.equal(code, 0, output);
  return output;
}

describe("social cards", () => {
  test("there is one for each talk, its page names it, and a character without a glyph is told", async () => {
    const output = await generate();
    assert.match(output, /warning card-glyph-missing · source\/_posts\/rare\.md:2:8/);
    assert.match(output, /\u{2A6A5}/u);
    assert.deepEqual(await site.list("public/cards"), ["b1.png", "b2.png"]);
    const { width, height } = await sharp(await readFile(card("b1"))).metadata();
    assert.deepEqual([width, height], [1200, 630]);
    const address = "https://small.example/cards/b1.png";
    const page = await site.read("public/b1.html");
    assert.ok(page.includes(`<meta property="og:image" content="${address}"`));
    assert.ok(page.includes(`"image":"${address}"`));
    assert.match(await site.read("public/a1.html"), /og:image" content="https:\/\/small\.example\/social\.png"/);
  });

  test("an edit of the text draws none, one of the title draws that talk's again", async () => {
    const [before, other] = [await stat(card("b1")), await stat(card("b2"))];
    await site.write("source/_posts/talk.md", `${talk("青禾论坛 3 | 林一：稀疏的图")}\n更多的话。\n`);
    assert.match(await generate(), /card-glyph-missing/);
    assert.equal((await stat(card("b1"))).ino, before.ino);
    const old = await readFile(card("b1"));
    await site.write("source/_posts/talk.md", talk("青禾论坛 3 | 林一：稠密的图"));
    await generate();
    assert.notDeepEqual(await readFile(card("b1")), old);
    assert.equal((await stat(card("b2"))).ino, other.ino);
    assert.equal((await site.list(".cache/cards")).filter((name) => name.endsWith(".png")).length, 2);
  });

  test("an emptied `public/` is filled from the cache, an emptied cache gives the same bytes", async () => {
    const drawn = await readFile(card("b1"));
    await rm(join(site.folder, ".cache"), { recursive: true });
    await rm(join(site.folder, "public"), { recursive: true });
    assert.match(await generate(), /card-glyph-missing/);
    assert.deepEqual(await readFile(card("b1")), drawn);
    const kept = (await site.list(".cache/cards")).find((name) => name.endsWith(".png")) ?? "";
    await writeFile(join(site.folder, ".cache/cards", kept), "kept");
    await rm(join(site.folder, "public"), { recursive: true });
    await generate();
    const all = await Promise.all(["b1", "b2"].map((id) => readFile(card(id), "utf8")));
    assert.equal(all.filter((text) => text === "kept").length, 1);
  });

  test("`hexo server` draws a card when it is asked for, and another after an edit of its title", async (context) => {
    await rm(join(site.folder, ".cache/cards"), { recursive: true });
    const server = await startServer(site);
    context.after(() => server.stop());
    let shown = Buffer.alloc(0);
    const shows = (what: string) =>
      until(what, async () => {
        const response = await fetch(`${server.url}cards/b1.png`).catch(() => undefined);
        if (response?.status !== 200) return false;
        const bytes = Buffer.from(await response.arrayBuffer());
        const isOther = !bytes.equals(shown);
        shown = bytes;
        return isOther;
      });
    await shows("the card is there");
    assert.equal((await sharp(shown).metadata()).width, 1200);
    assert.ok(!existsSync(join(site.folder, ".cache/cards/b2.png")));
    await site.write("source/_posts/talk.md", talk("青禾论坛 3 | 林一：另一张图"));
    await shows("the card has the new title");
  });

  test("switched off, there are none", async () => {
    await site.write("_config.yml", (await site.read("_config.yml")).replace("cards: true\n", ""));
    assert.doesNotMatch(await generate(), /card-glyph-missing/);
    assert.ok(!existsSync(join(site.folder, "public/cards")));
    assert.match(await site.read("public/b1.html"), /og:image" content="https:\/\/small\.example\/social\.png"/);
  });
});
