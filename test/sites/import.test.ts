import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { hashesOf, makeSite, type TestSite } from "./site.ts";

let old: TestSite;
let site: TestSite;
/** What the old blog, built by stock Hexo, has at which address. */
let addresses: string[];

before(async () => {
  [old, site] = [await makeSite("old-blog"), await makeSite("small")];
  // stock Hexo takes days from the machine's zone: the author's was the one that the blog names
  const built = await old.hexoIn({ TZ: "Asia/Shanghai" }, "generate");
  assert.equal(built.code, 0, built.output);
  addresses = await old.list("public");
  await rm(join(old.folder, "public"), { recursive: true });
});
after(async () => {
  for (const one of [old, site]) await one.remove();
});

test("a dry run says what is understood and what is not, and writes nothing", async () => {
  const before = await everything(site);
  await rm(join(site.folder, "source/_posts/a.md"));
  const { code, output } = await site.hexo("import", "--dry-run", old.folder);
  assert.equal(code, 0, output);
  assert.deepEqual(await everything(site), new Map([...before].filter(([path]) => path !== "source/_posts/a.md")));
  for (const says of [
    /^4 posts, 1 drafts, 1 pages, 1 data files, 3 other files$/m,
    /^ {2}permalink: ":abbrlink\.html" → —$|^ {2}permalink: ":abbrlink\.html" → ":year\/:month\/:day\/:title\/"$/m,
    /^ {2}category_map: — → \{"编程":"programming"\}$/m,
    /^ {2}algolia · belonged to the old theme or a plugin/m,
    /^ {2}deploy · not taken/m,
    /^ {2}Old feeds rss2\.xml/m,
    /^ {2}hexo-symbols-count-time · reading time is built in$/m,
    /^ {2}hexo-helper-qrcode · if you still want it: npm install hexo-helper-qrcode/m,
    /^ {2}\{% note %\} ×1 · _posts\/2019-03-01-with-picture\.md:12 · write it as a quote/m,
    /^ {2}blogexcerpt ×1$/m,
    /scripts\/ was not taken/,
    /A dry run: nothing was written\./,
  ]) {
    assert.match(output, says);
  }
  assert.doesNotMatch(output, /tabs/);
});

test("a site with posts of its own does not change their addresses", async () => {
  await site.write("source/_posts/mine.md", "---\ntitle: Mine\nabbrlink: 'a9'\ndate: 2020-01-01\n---\n");
  const { code, output } = await site.hexo("import", old.folder);
  assert.match(output, /Nothing was written\. This site has 1 post of its own/);
  assert.equal(code, 1);
  assert.deepEqual(await site.list("source"), ["_posts/mine.md"]);
  await rm(join(site.folder, "source/_posts/mine.md"));
});

test("what stands in the way is not overwritten, and nothing is written", async () => {
  await site.write("source/about/index.md", "Mine.\n");
  const { code, output } = await site.hexo("import", old.folder);
  assert.match(output, /not overwritten\n {2}source\/about\/index\.md\n/);
  assert.equal(code, 1);
  assert.deepEqual(await site.list("source"), ["about/index.md"]);
  await rm(join(site.folder, "source/about"), { recursive: true });
});

test("links, and files behind them, stay behind", async () => {
  const secret = join(old.folder, "secret.txt");
  await old.write("secret.txt", "secret");
  await symlink(secret, join(old.folder, "source/link.txt"));
  await symlink("/etc", join(old.folder, "source/etc"));
  const elsewhere = await mkdtemp(join(tmpdir(), "lectern-else-"));
  await symlink(elsewhere, join(site.folder, "source/images"));
  try {
    const { output } = await site.hexo("import", "--dry-run", old.folder);
    assert.match(output, /Files that stay behind\n {2}etc · a link.*\n {2}link\.txt · a link/);
    assert.match(output, /not overwritten\n {2}source\/images\/logo\.svg/);
  } finally {
    for (const path of ["source/link.txt", "source/etc", "secret.txt"]) await rm(join(old.folder, path));
    await rm(join(site.folder, "source/images"));
    await rm(elsewhere, { recursive: true });
  }
});

test("an old blog comes whole, byte for byte, and every address of it stays", async () => {
  const { code, output } = await site.hexo("import", old.folder);
  assert.equal(code, 0, output);
  assert.deepEqual(await hashesOf(site, "source"), await hashesOf(old, "source"));
  const config = await site.read("_config.yml");
  assert.match(config, /^theme: lectern$/m);
  assert.doesNotMatch(config, /someone\/old|algolia/);
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output);
  const now = new Set(await site.list("public"));
  const lost = addresses.filter((path) => !now.has(path) && !isOfTheme(path));
  assert.deepEqual(lost, []);
  assert.ok(addresses.includes("2019/02/28/第一篇/index.html") && addresses.includes("kept/here.html"));
  assert.ok(addresses.includes("archives/2019/02/index.html") && addresses.includes("c/programming/算法/index.html"));
});

test("done again, all is there already", async () => {
  const before = await everything(site);
  const { code, output } = await site.hexo("import", old.folder);
  assert.equal(code, 0, output);
  assert.match(output, /There already, byte for byte|本站已有，内容相同/);
  assert.deepEqual(await everything(site), before);
});

test("a git address is cloned; one with a credential is neither used nor printed", async () => {
  const repository = join(old.folder, "repository");
  const git = (...args: string[]) => execFileSync("git", ["-C", old.folder, ...args]);
  git("init", "--quiet");
  git("-c", "core.autocrlf=false", "add", "_config.yml", "package.json", "source");
  git("-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "all");
  git("clone", "--quiet", "--bare", ".", repository);
  const done = await site.hexo("import", `file://${repository}`);
  assert.equal(done.code, 0, done.output);
  assert.match(done.output, /There already, byte for byte|本站已有，内容相同/);

  const wrong: readonly [string, number, RegExp][] = [
    ["https://someone:s3cret@host.example/a.git", 2, /没有使用，也没有显示/],
    ["https://ghp_s3cret@host.example/a.git", 2, /没有使用，也没有显示/],
    ["ext::sh -c 's3cret'", 2, /既不是路径，也不是/],
    ["file:///nowhere/at/all.git", 1, /取不到 file:/],
    ["nowhere", 1, /没有文件夹“nowhere”/],
    ["source", 2, /不能一个在另一个里面/],
  ];
  for (const [from, code, says] of wrong) {
    const run = await site.hexo("import", from);
    assert.match(run.output, says);
    assert.doesNotMatch(run.output, /s3cret/);
    assert.equal(run.code, code, from);
  }
  assert.equal((await site.hexo("import")).code, 2);
});

/** Styles, fonts and scripts that the old theme brought. */
function isOfTheme(path: string): boolean {
  return /^(?:css|js|fancybox)\//.test(path);
}

/** Every file of a site but what links lead to. */
async function everything(one: TestSite): Promise<Map<string, string>> {
  const files = (await one.list("")).filter((path) => !/^(?:node_modules|themes|public|\.cache)\//.test(path));
  return new Map(await Promise.all(files.map(async (path): Promise<[string, string]> => [path, await one.read(path)])));
}

test("a table of talks becomes notes, all or none", async () => {
  const table = await makeSite("small");
  try {
    const rows = [
      "标题,讲者,视频,日期,系列,期号,标签",
      '"Salon 9 | Small Builds, ""again""",Ada Merriweather,https://youtu.be/q3Zt1LmN0aE,2026-11-20 20:00,Salon,9,builds;keys',
      "第二讲,甲、乙,https://www.bilibili.com/video/BV1pt411G7Zj/,2026-11-21,,,",
    ];
    await table.write("talks.csv", `\uFEFF${rows.join("\r\n")}\r\n第三讲,丙,,2026-02-31,,,\r\n`);
    const wrong = await table.hexo("import", "talks.csv");
    assert.match(wrong.output, /talks\.csv:4:8\n.*“2026-02-31” is no date/);
    assert.match(wrong.output, /Nothing was written\./);
    assert.equal(wrong.code, 1);
    assert.deepEqual(await table.list("source/_posts"), ["a.md"]);

    await table.write("talks.csv", `\uFEFF${rows.join("\r\n")}\r\n`);
    const dry = await table.hexo("import", "--dry-run", "talks.csv");
    assert.match(dry.output, /A dry run: 2 notes would be written\./);
    assert.deepEqual(await table.list("source/_posts"), ["a.md"]);
    const done = await table.hexo("import", "talks.csv");
    assert.equal(done.code, 0, done.output);
    const explained = await table.hexo("check", "--explain", "source/_posts");
    for (const says of [
      /series Salon 9/,
      /speakers\[0\]\.name Ada Merriweather/,
      /speakers\[1\]\.name 乙/,
      /0 errors/,
    ]) {
      assert.match(explained.output, says);
    }
    const again = await table.hexo("import", "talks.csv");
    assert.match(again.output, /0 notes written, 2 there already\./);

    await table.write("talks.csv", Buffer.from("b1eacce20ab5dad2bbbdb20a", "hex"));
    const gbk = await table.hexo("import", "talks.csv");
    assert.match(gbk.output, /talks\.csv:1:1\n.*not UTF-8 \(GBK\?\)/);
    assert.equal(gbk.code, 1);
  } finally {
    await table.remove();
  }
});
