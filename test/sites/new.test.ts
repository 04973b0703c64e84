import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { makeSite, type TestSite } from "./site.ts";

let site: TestSite;
const project = join(import.meta.dirname, "..", "..");

before(async () => {
  site = await makeSite("small");
  await cp(join(project, "scaffolds"), join(site.folder, "scaffolds"), { recursive: true });
  const config = await site.read("_config.yml");
  await site.write("_config.yml", `${config}\nnew_post_name: :year-:month-:day-:title.md\n`);
});
after(() => site.remove());

const title = "SFFAI 38 | 方杰民：Recent Advances and Highlights of NAS";
const video = "https://www.bilibili.com/video/BV1pt411G7Zj/";
const named = "source/_posts/2019-07-07-SFFAI-38-方杰民：Recent-Advances-and-Highlights-of-NAS.md";
const dated = ["--date", "2019-07-07 07:27:32"];

test("a talk's note has its id, date and player, and says what was given", async () => {
  const made = await site.hexo("new", "talk", title, "--video", video, "--speaker", "方杰民", ...dated, "--lang", "zh");
  assert.equal(made.code, 0, made.output);
  const text = await site.read(named);
  assert.match(text, /^title: SFFAI 38 \| .*\n.*\nabbrlink: '53fb70e5'\ndate: 2019-07-07 07:27:32$/m);
  assert.match(text, /<iframe src="\/\/player\.bilibili\.com\/player\.html\?aid=59379123&bvid=BV1pt411G7Zj&p=1"/);
  assert.match(text, /^### 讲者介绍$/m);
  const { code, output } = await site.hexo("check", "--explain", named);
  assert.match(output, /series SFFAI 38/);
  assert.match(output, /videos\[0\] https:\/\/www\.bilibili\.com\/video\/BV1pt411G7Zj\//);
  assert.match(output, /speakers\[0\]\.name 方杰民/);
  assert.match(output, /0 errors, 0 warnings/);
  assert.equal(code, 0);
});

test("nothing is overwritten unless --replace says so, and then the id stays", async () => {
  const before = await site.read(named);
  const again = await site.hexo("new", "talk", title, ...dated);
  assert.deepEqual([again.code, await site.read(named)], [1, before]);
  assert.match(again.output, /is there already\. Give another title, or --slug NAME, or --replace it\./);
  const replaced = await site.hexo("new", "talk", title, ...dated, "--replace");
  assert.equal(replaced.code, 0, replaced.output);
  assert.match(await site.read(named), /abbrlink: '53fb70e5'/);
  assert.doesNotMatch(await site.read(named), /iframe/);
});

test("an id that is taken gets a digit more; a draft counts, too", async () => {
  const other = ["new", "talk", title, "--slug"];
  assert.equal((await site.hexo(...other, "second", "--draft")).code, 0);
  assert.match(await site.read("source/_drafts/second.md"), /abbrlink: '53fb70e52'/);
  assert.equal((await site.hexo(...other, "third", ...dated)).code, 0);
  assert.match(await site.read("source/_posts/2019-07-07-third.md"), /abbrlink: '53fb70e53'/);
});

test("what neither title nor scaffold can hold stands in the front matter", async () => {
  await site.write(
    "scaffolds/talk.en.md",
    '---\nlayout: post\ntitle: "{{ title }}" # mine\ndate: {{ date }}\n---\n\nHi.\n',
  );
  const given = ["--speaker", "Ada Merriweather", "--series", "Salon", "--episode", "9", "--tags", "builds"];
  const made = await site.hexo(
    "new",
    "talk",
    'A: "b" \\ {c',
    "-s",
    "x",
    "--video",
    "https://youtu.be/q3Zt1LmN0aE",
    ...dated,
    ...given,
  );
  assert.equal(made.code, 0, made.output);
  const text = await site.read("source/_posts/2019-07-07-x.md");
  assert.match(text, /# mine/);
  assert.match(text, /^tags: builds$/m);
  const { output } = await site.hexo("check", "--explain", "source/_posts/2019-07-07-x.md");
  assert.match(output, /series Salon 9/);
  assert.match(output, /speakers\[0\]\.name Ada Merriweather/);
  assert.match(output, /videos\[0\] https:\/\/www\.youtube\.com\/watch\?v=q3Zt1LmN0aE/);
});

const wrong: readonly [args: readonly string[], says: RegExp][] = [
  [[], /Expected a title: npx hexo new talk "TITLE"/],
  [["Two", "words"], /put the whole title in quotes/],
  [["A", "--video", "youtube"], /Unexpected --video “youtube”/],
  [["A", "--date", "2019-02-31"], /Unexpected --date “2019-02-31”/],
  [["A", "--episode", "9"], /--episode without --series/],
  [["A", "--series", "S", "--episode", "nine"], /Unexpected --episode "nine"/],
];

for (const [args, says] of wrong) {
  test(`wrong use is told: new talk ${args.join(" ")}`, async () => {
    const { code, output } = await site.hexo("new", "talk", ...args);
    assert.match(output, says);
    assert.equal(code, 2);
  });
}

test("a path outside the posts is refused", async () => {
  const { code, output } = await site.hexo("new", "talk", "A", "--path", "../../x");
  assert.match(output, /it is not in/);
  assert.equal(code, 1);
});

test("post, page, draft and publish are Hexo's, and so is its id for a post: none", async () => {
  for (const layout of ["post", "page", "draft"])
    assert.equal((await site.hexo("new", layout, `My ${layout}`)).code, 0);
  const files = await site.list("source");
  assert.ok(
    files.some((path) => /^_posts\/\d{4}-\d\d-\d\d-My-post\.md$/.test(path)),
    files.join("\n"),
  );
  assert.ok(files.includes("My-page/index.md") && files.includes("_drafts/My-draft.md"));
  assert.equal((await site.hexo("publish", "My-draft")).code, 0);
  const published = (await site.list("source/_posts")).find((path) => path.endsWith("-My-draft.md"));
  assert.ok(published);
  await site.hexo("check", "--fix", `source/_posts/${published}`);
  assert.match(await site.read(`source/_posts/${published}`), /^abbrlink: '[0-9a-f]+'$/m);
});
