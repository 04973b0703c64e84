import assert from "node:assert/strict";
import { rm, truncate } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { assertSameAsClean } from "./incremental.ts";
import { makeSite } from "./site.ts";

test("what the library gave is taken up again, and made again where it is not as it was", async () => {
  const site = await makeSite("full");
  try {
    assert.equal((await site.hexo("generate")).code, 0);
    const path = "source/_posts/qinghe-03.md";
    const text = await site.read(path);

    // a line that the library does not read, and files of the library that were cut and removed
    await site.write(path, `${text}\n那天还下着雨。\n`);
    const ris = (await site.list("public")).find((name) => /^papers[\\/].*paper\.ris$/.test(name)) ?? "";
    const folder = join(site.folder, "public", dirname(ris));
    await truncate(join(folder, "index.html"), 7);
    for (const name of ["paper.ris", "atom.xml", "../../talks.json", "../../talks.ics"]) await rm(join(folder, name));
    await assertSameAsClean(site);

    // something that it does read
    await site.write(path, text.replace("让稀疏模型真的变快", "另一个题目"));
    await assertSameAsClean(site);
    await site.write("source/_data/series.yml", "- name: 青禾论坛\n  title: 青禾的论坛\n");
    await assertSameAsClean(site);

    // what was kept is damaged
    const kept = (name: string) => join(site.folder, ".cache", name);
    await truncate(kept("shelves.bin"), 300);
    await site.write(path, `${text.replace("让稀疏模型真的变快", "另一个题目")}\n那天还下着雨。\n`);
    await assertSameAsClean(site);
    for (const name of ["library.json", "library-rows.json"]) await truncate(kept(name), 300);
    await site.write(path, text);
    await assertSameAsClean(site);
  } finally {
    await site.remove();
  }
});
