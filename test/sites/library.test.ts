import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { makeSite, type TestSite } from "./site.ts";

let site: TestSite;

before(async () => {
  site = await makeSite("full");
});
after(() => site.remove());

test("talks that spell a paper differently meet on its page", async () => {
  assert.equal((await site.hexo("generate")).code, 0);
  const html = await site.read(
    "public/papers/rename-is-all-you-have-crash-consistency-for-ordinary-programs/index.html",
  );
  assert.equal(html.match(/<blockquote/g)?.length, 4);
});

test("names of one person lead to one page, and data files say more", async () => {
  await site.write("source/_data/speakers.yml", "周慕白:\n  aliases: [Mubai Zhou]\n  home: https://zhou.example/\n");
  await site.write("source/_data/papers.bib", "@misc{a, title={Seeds and rankings}, author={Ada Lin}, year=2019}\n");
  const { code, output } = await site.hexo("generate");
  assert.deepEqual([code, /error|warn/i.exec(output)?.[0]], [0, undefined], output);
  assert.match(
    await site.read("public/speakers/Mubai-Zhou/index.html"),
    /url=\/speakers\/%E5%91%A8%E6%85%95%E7%99%BD\//,
  );
  assert.match(await site.read("public/papers/seeds-and-rankings/index.html"), /Ada Lin/);
});

test("a mistake in a data file is named with its line, and nothing is built", async () => {
  await site.write("source/_data/papers.yml", "- title: Seeds and Rankings\n  venu: ICLR\n");
  const { code, output } = await site.hexo("generate");
  assert.equal(code, 1);
  assert.match(output, /config-invalid · source\/_data\/papers\.yml:2:3\n.*“venu”.*venue/);
  await site.write("source/_data/papers.yml", "");
});

test("without a library nothing of it exists", async () => {
  await site.write("_config.yml", `${await site.read("_config.yml")}\nlibrary: false\n`);
  assert.equal((await site.hexo("generate")).code, 0);
  const files = await site.list("public");
  const rest = files.filter((file) => !file.startsWith("search/"));
  assert.deepEqual(
    rest.filter((file) => /^(?:papers|speakers|series|stats)|\.(?:json|bib|ris|ics)$/.test(file)),
    [],
  );
  assert.doesNotMatch(await site.read("public/index.html"), /href="\/(?:papers|speakers|series)\//);
});

test("after an edit the library is what a build from nothing makes", async () => {
  const own = await makeSite("full");
  try {
    assert.equal((await own.hexo("generate")).code, 0);
    const path = "source/_posts/qinghe-07.md";
    const text = await own.read(path);
    await own.write(path, text.replace("Seeds and Rankings", "Quiet by Default").replace("周慕白：", "周小白："));
    assert.equal((await own.hexo("generate")).code, 0);
    const edited = await snapshot(own);
    assert.equal((await own.hexo("clean")).code, 0);
    assert.equal((await own.hexo("generate")).code, 0);
    assert.deepEqual(edited, await snapshot(own));
  } finally {
    await own.remove();
  }
});

async function snapshot(site: TestSite): Promise<Record<string, string>> {
  const files = await site.list("public");
  const texts = await Promise.all(files.map((file) => site.read(`public/${file}`)));
  return Object.fromEntries(files.map((file, at) => [file, texts[at] ?? ""]));
}
