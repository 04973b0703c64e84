import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { makeSite, type TestSite } from "./site.ts";

let site: TestSite;
before(async () => {
  site = await makeSite("small");
});
after(() => site.remove());

const post = (front: string) => `---\ntitle: ${front}\ndate: 2020-01-02\n---\ntext\n`;

test("an id keeps the digits that stand in the file, and a post without one gets the CRC-32 of its title", async () => {
  const ids = ["47858e21", "12345678", "0012", "1e5", "0x10", "'0013'", '"53fb70e5"'];
  for (const [at, id] of ids.entries()) await site.write(`source/_posts/id${at}.md`, post(`${at}\nabbrlink: ${id}`));
  await site.write("source/_posts/none.md", post("SFFAI 38 | 方杰民：Recent Advances and Highlights of NAS x\ntags:"));
  const { code, output } = await site.hexo("generate");
  assert.equal(code, 0, output);
  const files = await site.list("public");
  for (const id of ids) assert.ok(files.includes(`${id.replaceAll(/['"]/g, "")}.html`), id);
  assert.match(output, /warning abbrlink-missing · source\/_posts\/none\.md/);
  assert.match(output, /warning abbrlink-unquoted · source\/_posts\/id0\.md:3:11/);
  assert.equal(output.match(/abbrlink-unquoted ·/g)?.length, 5);
});

test("emoji, spaces and signs in categories and tags are encoded once and lead somewhere", async () => {
  await site.write(
    "source/_posts/signs.md",
    post("Signs\nabbrlink: 'signs'\ncategories: ['🌙 月 & 星', 'a/b?c#d']\ntags: ['C++', '50%']"),
  );
  const { code, output } = await site.hexo("generate");
  assert.equal(code, 0, output);
  const html = await site.read("public/signs.html");
  const files = await site.list("public");
  const links = [...html.matchAll(/href="\/((?:categories|tags)\/[^"]+)"/g)].map((match) => match[1] ?? "");
  assert.ok(links.length >= 4, html);
  for (const link of links) assert.ok(files.includes(`${decodeURIComponent(link)}index.html`), link);
});

test("drafts and posts of the future follow Hexo's settings", async () => {
  await site.write("source/_drafts/draft.md", post("Draft\nabbrlink: 'draft'"));
  await site.write("source/_posts/future.md", "---\ntitle: F\nabbrlink: 'future'\ndate: 2999-01-01\n---\n");
  await site.write("source/_posts/hidden.md", post("Hidden\nabbrlink: 'hidden'\npublished: false"));
  const usual = await site.hexo("generate");
  assert.equal(usual.code, 0, usual.output);
  const shown = async () => (await site.list("public")).filter((file) => /^(?:draft|future|hidden)\.html$/.test(file));
  assert.deepEqual(await shown(), ["future.html"]);
  await site.write("_config.yml", `${await site.read("_config.yml")}future: false\n`);
  const drafts = await site.hexo("generate", "--draft");
  assert.equal(drafts.code, 0, drafts.output);
  assert.deepEqual(await shown(), ["draft.html", "hidden.html"]);
});
