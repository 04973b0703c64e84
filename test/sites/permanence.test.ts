import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { makeSite, type TestSite } from "./site.ts";

let site: TestSite;
before(async () => {
  site = await makeSite("small");
});
after(() => site.remove());

const post = (id: string, extra = "") => `---\ntitle: ${id}\nabbrlink: '${id}'\ndate: 2020-01-01\n${extra}---\ntext\n`;

describe("published addresses", () => {
  test("are remembered when asked for, and a build that drops one fails", async () => {
    await site.write("source/_posts/gone.md", post("gone"));
    const locked = await site.hexo("check", "--lock");
    assert.equal(locked.code, 0, locked.output);
    assert.match(await site.read("permalinks.lock"), /^#.*\na1\.html\n(?:.*\n)*gone\.html\n/);
    assert.equal((await site.hexo("generate")).code, 0);

    await site.write("source/_posts/gone.md", post("moved"));
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 1, output);
    assert.match(output, /error permalink-dropped · permalinks\.lock:3:1/);
    assert.match(await site.read("public/gone.html"), /gone/);
  });

  test("lead on where the post says that it left them", async () => {
    await site.write("source/_posts/gone.md", post("moved", "aliases: [/gone.html, old/place]\n"));
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 0, output);
    for (const path of ["gone.html", "old/place/index.html"]) {
      const page = await site.read(`public/${path}`);
      assert.match(page, /http-equiv="refresh" content="0; url=\/moved\.html"/);
      assert.match(page, /rel="canonical" href="[^"]+\/moved\.html"/);
    }
  });

  test("lead on where the settings say so; an alias that is a page already is an error", async () => {
    const config = await site.read("_config.yml");
    await site.write("_config.yml", `${config}\naliases: { gone.html: /moved.html, a1.html: /moved.html }\n`);
    await site.write("source/_posts/gone.md", post("moved"));
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 1, output);
    assert.match(output, /error output-duplicate[^]*a1\.html/);
    await site.write("_config.yml", `${config}\naliases: { gone.html: /moved.html }\n`);
    const again = await site.hexo("generate");
    assert.equal(again.code, 0, again.output);
    await site.write("_config.yml", config);
  });

  test("cannot be written outside the site", async () => {
    await site.write("source/_posts/gone.md", post("gone", "aliases: ../../x\n"));
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 1, output);
    assert.match(output, /error permalink-unsafe · source\/_posts\/gone\.md:5:10/);
    await site.write("source/_posts/gone.md", post("gone"));
  });
});

test("a secret in the settings is an error that does not print it", async () => {
  const config = await site.read("_config.yml");
  // built of pieces, so that this file holds none itself
  const token = ["ghp", "0123456789abcdefghijABCDEFGHIJ012345"].join("_");
  await site.write("_config.yml", `${config}\ndeploy:\n  type: git\n  repo: https://x:${token}@git.example/a.git\n`);
  for (const format of ["text", "json", "github"]) {
    const { code, output } = await site.hexo("check", "--format", format);
    assert.equal(code, 1, output);
    assert.match(output, /secret-in-config/);
    assert.doesNotMatch(output, /0123456789abcdef/);
  }
  await site.write("_config.yml", `${config}\ndeploy:\n  type: git\n  repo: https://x:$TOKEN@git.example/a.git\n`);
  const { output } = await site.hexo("check");
  assert.doesNotMatch(output, /secret-in-config/);
  await site.write("_config.yml", config);
});

test("a post may lower what concerns it alone, and nothing that makes the site unsafe", async () => {
  await site.write(
    "source/_posts/own.md",
    `---\ntitle: x\nabbrlink: ../x\ndate: 2020-01-01\ncheck: { permalink-unsafe: off }\n---\n`,
  );
  const unsafe = await site.hexo("check");
  assert.match(unsafe.output, /error permalink-unsafe/);
  await site.write(
    "source/_posts/own.md",
    post("own", "check: { link-broken: off }\n").replace("text", "[a](nothing)"),
  );
  const { code, output } = await site.hexo("check");
  assert.equal(code, 0, output);
});

test("--fix mends, keeps every other byte, and says what is left", async () => {
  await site.write(
    "source/_posts/own.md",
    "\uFEFF---\r\ntitle: 甲\r\nabbrlink: 12345678\r\ndate: 2020-01-01\r\n---\r\na **b\r\n\n",
  );
  await site.write("source/_posts/none.md", "---\ntitle: 乙\ndate: 2020-01-01\n---\n");
  const { code, output } = await site.hexo("check", "--fix");
  assert.equal(code, 0, output);
  assert.equal(
    await site.read("source/_posts/own.md"),
    "\uFEFF---\r\ntitle: 甲\r\nabbrlink: '12345678'\r\ndate: 2020-01-01\r\n---\r\na **b\r\n\n",
  );
  assert.match(await site.read("source/_posts/none.md"), /^---\ntitle: 乙\nabbrlink: '[0-9a-f]+'\ndate/);
  assert.match(output, /fixed abbrlink-unquoted · source\/_posts\/own\.md/);
  assert.doesNotMatch(output, /warning abbrlink/);
  assert.match(output, /warning emphasis-unclosed/);
});

test("a link that breaks by an edit elsewhere is found by the next build, however little it draws", async () => {
  await site.write("source/_posts/to.md", post("to").replace("text", "# part\n\ntext"));
  await site.write("source/_posts/from.md", post("from").replace("text", "[a](to.md#part) [b](to.md)"));
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output);
  await site.write("source/_posts/to.md", post("to").replace("text", "# other\n\ntext"));
  const renamed = await site.hexo("generate");
  assert.match(renamed.output, /error anchor-broken · source\/_posts\/from\.md:6:10/);
  const checked = await site.hexo("check");
  assert.match(checked.output, /error anchor-broken · source\/_posts\/from\.md:6:10/);
});
