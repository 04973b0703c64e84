import assert from "node:assert/strict";
import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { hashesOf, makeSite } from "./site.ts";

/** More than Node reads at once; a file of holes takes no room on the disk. */
const absurd = 3 * 2 ** 30;

test("a file that cannot be read is named, and the site in place stays", async () => {
  const site = await makeSite("small");
  try {
    assert.equal((await site.hexo("generate")).code, 0);
    const before = await hashesOf(site, "public");
    for (const path of ["source/_posts/absurd.md", "source/absurd/index.md", "source/_data/absurd.yml"]) {
      await site.write(path, "");
      await truncate(join(site.folder, path), absurd);
    }
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 1, output);
    for (const path of ["_posts/absurd.md", "absurd/index.md", "_data/absurd.yml"]) {
      assert.match(output, new RegExp(`file-unreadable · source/${path}:1:1`), output);
    }
    assert.deepEqual(await hashesOf(site, "public"), before);
  } finally {
    await site.remove();
  }
});
