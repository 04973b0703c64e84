import assert from "node:assert/strict";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { hashesOf, makeSite } from "./site.ts";

const post = "---\ntitle: T\nabbrlink: 't1'\ndate: 2020-01-01 12:00:00\n---\n\nA text.\n";

for (const [option, sitemap] of [
  ["mtime", /t1\.html<\/loc><lastmod>2022-02-02/],
  ["date", /t1\.html<\/loc><lastmod>2020-01-01/],
] as const) {
  test(`a file that is touched and says the same is dated by updated_option: ${option}`, async () => {
    const site = await makeSite("small");
    const config = await site.read("_config.yml");
    await site.write("_config.yml", config.replace("updated_option: date", `updated_option: ${option}`));
    await site.write("source/_posts/t.md", post);
    const file = join(site.folder, "source/_posts/t.md");
    await utimes(file, new Date("2021-01-01T00:00:00Z"), new Date("2021-01-01T00:00:00Z"));
    assert.equal((await site.hexo("generate")).code, 0);
    await utimes(file, new Date("2022-02-02T00:00:00Z"), new Date("2022-02-02T00:00:00Z"));
    assert.equal((await site.hexo("generate")).code, 0);
    const built = await hashesOf(site, "public");
    assert.equal((await site.hexo("clean")).code, 0);
    assert.equal((await site.hexo("generate")).code, 0);
    assert.deepEqual(built, await hashesOf(site, "public"));
    assert.match(await site.read("public/sitemap.xml"), sitemap);
    await site.remove();
  });
}
