import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { makeSite, type TestSite } from "./site.ts";

let site: TestSite;
before(async () => {
  site = await makeSite("own", ["hexo-theme-landscape", "hexo-renderer-ejs", "hexo-renderer-stylus"]);
  await site.write("_config.yml", (await site.read("_config.yml")).replace("theme: lectern", "theme: landscape"));
});
after(() => site.remove());

test("the same posts under hexo-theme-landscape show every part of the talk", async () => {
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output);
  const html = await site.read("public/53fb70e5.html");
  for (const part of ["video", "speaker", "abstract", "spotlights", "papers", "references"]) {
    assert.match(html, new RegExp(`data-talk="${part}"`), part);
  }
  assert.equal(html.match(/class="paper"/g)?.length, 4);
  assert.match(html, /MnasNet： Platform-Aware/);
  assert.match(html, /href="https:\/\/www\.bilibili\.com\/video\/BV1pt411G7Zj/);
  assert.doesNotMatch(html, /<iframe/);
});

test("the home page shows the summary and no live player", async () => {
  const html = await site.read("public/index.html");
  assert.match(html, /本次报告介绍、讨论了最近NAS的一些进展和闪光点/);
  assert.doesNotMatch(html, /<iframe/);
});
