import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { makeSite } from "./site.ts";

const at = (name: string) => `source/_posts/${name}.md`;
const post = (id: string, body: string) =>
  `---\ntitle: ${id}\nabbrlink: "${id}"\ndate: 2020-01-02 08:00:00\n---\n\n${body}\n`;

test("a page that stays as it is is held against what goes", async () => {
  const site = await makeSite("small");
  try {
    await site.write(at("from"), post("aaaa0001", "[there](/aaaa0002.html#There) [page](/aaaa0003.html)"));
    await site.write(at("to"), post("aaaa0002", "## There"));
    await site.write(at("goes"), post("aaaa0003", "Words"));
    const built = await site.hexo("generate");
    assert.equal(built.code, 0, built.output);

    await site.write(at("to"), post("aaaa0002", "## Elsewhere"));
    const lost = await site.hexo("generate");
    assert.equal(lost.code, 1, lost.output);
    assert.match(lost.output, /anchor-broken · source\/_posts\/from\.md/);
    await site.write(at("to"), post("aaaa0002", "Before\n\n## There"));
    assert.equal((await site.hexo("generate")).code, 0);

    await rm(join(site.folder, at("goes")));
    const gone = await site.hexo("generate");
    assert.equal(gone.code, 1, gone.output);
    assert.match(gone.output, /link-broken · source\/_posts\/from\.md/);
    await site.write(at("from"), post("aaaa0001", "Words"));
    const mended = await site.hexo("generate");
    assert.equal(mended.code, 0, mended.output);
  } finally {
    await site.remove();
  }
});
