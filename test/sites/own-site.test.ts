import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { makeSite, type TestSite } from "./site.ts";

let site: TestSite;
let built: { code: number; output: string };

before(async () => {
  site = await makeSite("own");
  built = await site.hexo("generate");
});
after(() => site.remove());

test("the site in this repository builds without a word of complaint", () => {
  assert.deepEqual([built.code, /error|warn/i.exec(built.output)?.[0]], [0, undefined], built.output);
});

test("pages stand where readers' links expect them", async () => {
  const files = await site.list("public");
  const expected = [
    "404.html",
    "53fb70e5.html",
    "53fb70e5.json",
    "about/index.html",
    "archives/2019/index.html",
    "archives/index.html",
    "categories/index.html",
    "categories/🌙逢坂杂谈与搬运/index.html",
    "categories/🌙逢坂杂谈与搬运/⭐一些讲座/index.html",
    "index.html",
  ];
  assert.deepEqual(
    expected.filter((file) => !files.includes(file)),
    [],
  );
  assert.equal(
    files.some((file) => file.includes("undefined")),
    false,
  );
});

test("no emphasis mark is left on the talk's page", async () => {
  assert.doesNotMatch(visibleText(await site.read("public/53fb70e5.html")), /\*\*/);
});

test("no page is empty and none holds a live player", async () => {
  for (const file of (await site.list("public")).filter((name) => name.endsWith(".html"))) {
    const html = await site.read(`public/${file}`);
    assert.ok(html.length > 500, file);
    assert.doesNotMatch(html, /<iframe/, file);
  }
});

test("links to categories are percent-encoded once", async () => {
  const html = await site.read("public/53fb70e5.html");
  assert.match(
    html,
    /href="\/categories\/%F0%9F%8C%99%E9%80%A2%E5%9D%82%E6%9D%82%E8%B0%88%E4%B8%8E%E6%90%AC%E8%BF%90\/"/,
  );
  assert.doesNotMatch(html, /%25/);
});

test("the twin says exactly what the note says", async () => {
  const twin: unknown = JSON.parse(await site.read("public/53fb70e5.json"));
  const expected: unknown = JSON.parse(await site.read("expected-twin.json"));
  assert.deepEqual(twin, expected);
});

test("a second build changes nothing", async () => {
  const second = await site.hexo("generate");
  assert.equal(second.code, 0);
  assert.match(second.output, / 0 written, 0 removed/);
});

test("commands of Hexo find the posts", async () => {
  const { code, output } = await site.hexo("list", "post");
  assert.equal(code, 0);
  assert.match(output, /方杰民/);
});

test("`hexo clean` removes the output and the cache; a build then gives the same bytes", async () => {
  const earlier = await site.read("public/53fb70e5.html");
  assert.equal((await site.hexo("clean")).code, 0);
  await assert.rejects(site.list("public"));
  await assert.rejects(site.list(".cache"));
  assert.equal((await site.hexo("generate")).code, 0);
  assert.equal(await site.read("public/53fb70e5.html"), earlier);
});

function visibleText(html: string): string {
  return html.replace(/<head[\s\S]*?<\/head>|<script[\s\S]*?<\/script>|<[^>]+>/g, "");
}
