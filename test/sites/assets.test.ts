import assert from "node:assert/strict";
import { test } from "node:test";

import sharp from "sharp";

import { makeSite } from "./site.ts";

const text = `---
title: With files
abbrlink: 'files'
date: 2026-01-01
---

![plain](dot.png)

{% asset_img dot.png a dot %}

{% asset_link paper.txt The paper %}

[Another](a.md) and ![root](/images/dot.png)
`;

test("a post's folder of files is published and named by tags and by Markdown alike", async () => {
  const site = await makeSite("small");
  try {
    const dot = await sharp({ create: { width: 8, height: 6, channels: 3, background: "#c30" } })
      .png()
      .toBuffer();
    await site.write("_config.yml", `${await site.read("_config.yml")}post_asset_folder: true\n`);
    await site.write("source/_posts/files.md", text);
    await site.write("source/_posts/files/dot.png", dot);
    await site.write("source/_posts/files/paper.txt", "paper");
    await site.write("source/images/dot.png", dot);
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 0, output);
    const html = await site.read("public/files.html");
    const files = await site.list("public");
    const links = [...html.matchAll(/(?:src|href)="\/((?:files|images)\/[^"]+|a1\.html)"/g)].map(
      ([, link]) => link ?? "",
    );
    assert.ok(links.includes("a1.html"), html);
    assert.equal(links.filter((link) => link === "files/dot.png").length, 2, html);
    assert.ok(links.includes("files/paper.txt") && links.includes("images/dot.png"), html);
    for (const link of links) assert.ok(files.includes(link), link);
    assert.match(html, /<img src="\/files\/dot\.png" alt="plain" width="8" height="6" loading="lazy"/);
  } finally {
    await site.remove();
  }
});
