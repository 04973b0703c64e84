import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { assertSameAsClean, change } from "./incremental.ts";
import { makeSite, type TestSite } from "./site.ts";

/** What a site's own plugin does at each of Hexo's hooks, under a theme of Nunjucks layouts and under this project's. */
for (const theme of ["plain", "lectern"]) {
  describe(`a plugin's hooks under the theme ${theme}`, () => {
    let site: TestSite;
    const page = (path: string) => site.read(`public/${path}`);
    before(async () => {
      site = await makeSite("hooks");
      await change(site, "_config.yml", "theme: plain", `theme: ${theme}`);
      const { code, output } = await site.hexo("generate");
      assert.equal(code, 0, output);
    });
    after(() => site.remove());

    test("before_post_render: what it writes is Markdown", async () => {
      assert.match(await page("a1.html"), /Said <strong>SHOUTED<\/strong> loudly/);
    });

    test("after_post_render: what it writes is in the page", async () => {
      assert.match(await page("a1.html"), /one of 2\. <span class="added">added<\/span><\/p>/);
    });

    test("template_locals: what it changes is what the layout sees", async () => {
      assert.match(await page("a1.html"), /<title>Fancy first/);
      if (theme === "plain") assert.match(await page("a1.html"), /<header>motto of a1\.html<\/header>/);
    });

    test("after_render:html: every page passes through it once", async () => {
      for (const path of ["index.html", "a1.html", "b2.html"]) {
        assert.equal((await page(path)).match(/seen by after_render/g)?.length, 1, path);
      }
    });

    test("after_generate: it adds and removes routes", async () => {
      assert.match(await page("late.txt"), /^[1-9]\d* pages$/);
      await assert.rejects(page("unwanted.txt"));
    });

    test("injector: everywhere, on posts, on the home page", async () => {
      const [home, post] = [await page("index.html"), await page("a1.html")];
      for (const html of [home, post]) assert.match(html, /everywhere\.css">.*?<\/head>/s);
      assert.deepEqual([/only-posts\.js/.test(home), /only-posts\.js/.test(post)], [false, true]);
      assert.deepEqual([/<p>only home/.test(home), /<p>only home/.test(post)], [true, false]);
    });

    test("generator: its files, made from Hexo's locals", async () => {
      assert.deepEqual(JSON.parse(await page("titles.json")), ["Plain first", "Plain second"]);
    });

    test("a build after an edit of the posts gives the bytes of a clean one", async () => {
      await change(site, "source/_posts/first.md", "loudly", "softly");
      await assertSameAsClean(site);
      assert.match(await page("a1.html"), /SHOUTED<\/strong> softly/);
      await site.write(
        "source/_posts/third.md",
        "---\ntitle: Plain third\nabbrlink: 'c3'\ndate: 2022-01-01\n---\nThird.\n",
      );
      await assertSameAsClean(site);
      assert.match(await page("a1.html"), /one of 3\./);
    });

    test("and so does one after an edit of the plugin", async () => {
      await change(site, "plugins/hexo-local/index.js", "**SHOUTED**", "**CRIED**");
      await change(site, "plugins/hexo-local/index.js", ">added<", ">joined<");
      await change(site, "plugins/hexo-local/index.js", "only home", "home alone");
      await assertSameAsClean(site);
      assert.match(await page("a1.html"), /CRIED<\/strong> softly.*>joined</s);
      assert.match(await page("index.html"), /<p>home alone/);
    });
  });
}

test("helpers: a site's own, with Hexo's context, and hexo-helper-qrcode from npm", async () => {
  const site = await makeSite("hooks");
  try {
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 0, output);
    const html = await site.read("public/a1.html");
    assert.match(html, /<footer>FOOTER in Hooks<\/footer>/);
    const image = /src="data:image\/png;base64,([^"]+)"/.exec(html)?.[1] ?? "";
    assert.equal(Buffer.from(image, "base64").toString("latin1", 1, 4), "PNG");
  } finally {
    await site.remove();
  }
});
