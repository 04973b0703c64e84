import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";

import { makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";
import { serveFolder, type StaticServer } from "./serve.ts";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const root of ["/", "/blog/"]) {
  describe(`the talk's page under ${root}`, () => {
    let site: TestSite;
    let server: StaticServer;
    before(async () => {
      site = await makeSite("own");
      await site.write("_config.yml", (await site.read("_config.yml")).replace("root: /", `root: ${root}`));
      const built = await site.hexo("generate");
      assert.equal(built.code, 0, built.output);
      server = await serveFolder(join(site.folder, "public"), root);
    });
    after(async () => {
      server.close();
      await site.remove();
    });

    const open = async (path: string, options: BrowserContextOptions = {}) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const foreign: string[] = [];
      const failed: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(server.url)) foreign.push(request.url());
      });
      page.on("response", (response) => {
        if (response.status() >= 400) failed.push(response.url());
      });
      page.on("pageerror", (error) => failed.push(error.message));
      await page.goto(server.url + path);
      return { page, foreign, failed, close: () => context.close() };
    };

    test("says who spoke, on what, and which papers they recommend", async () => {
      const { page, failed, close } = await open("53fb70e5.html");
      assert.equal(
        await page.title().then((title) => title.includes("方杰民：Recent Advances and Highlights of NAS")),
        true,
      );
      assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
      assert.equal(await page.locator("article").count(), 1);
      for (const part of ["video", "speaker", "abstract", "spotlights", "papers", "references"]) {
        assert.ok((await page.locator(`article [data-talk="${part}"]`).count()) > 0, part);
      }
      assert.equal(await page.locator('[data-talk="papers"] li').count(), 4);
      assert.equal(await page.locator('[data-talk="spotlights"] li').count(), 3);
      assert.equal(await page.locator('[data-talk="references"] li a').count(), 2);
      assert.deepEqual(failed, []);
      await close();
    });

    test("the player asks no third party before a click, and plays after it", async () => {
      const { page, foreign, close } = await open("53fb70e5.html");
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(200);
      assert.deepEqual(foreign, []);
      assert.equal(await page.locator("iframe").count(), 0);
      await page.locator('figure[data-talk="video"] :is(a, button)').first().click();
      const frame = page.locator('figure[data-talk="video"] iframe');
      const address = new URL((await frame.getAttribute("src")) ?? "");
      assert.equal(address.origin, "https://player.bilibili.com");
      assert.deepEqual(
        ["aid", "bvid", "cid", "p", "autoplay"].map((name) => address.searchParams.get(name)),
        ["59379123", "BV1pt411G7Zj", "103465370", "1", "1"],
      );
      assert.ok(await frame.getAttribute("title"));
      assert.ok(await frame.getAttribute("allow"));
      await close();
    });

    test("without script the player is a link to the video, and every part is there", async () => {
      const { page, foreign, close } = await open("53fb70e5.html", { javaScriptEnabled: false });
      const link = page.locator('figure[data-talk="video"] a').first();
      assert.match((await link.getAttribute("href")) ?? "", /^https:\/\/www\.bilibili\.com\/video\/BV1pt411G7Zj/);
      assert.equal(await page.locator('[data-talk="papers"] li').count(), 4);
      assert.deepEqual(foreign, []);
      await close();
    });

    test("every link of the site leads somewhere", async () => {
      const { page, close } = await open("");
      const broken: string[] = [];
      const seen = new Set<string>();
      const queue = [page.url()];
      for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
        const response = await page.goto(address);
        if (response?.ok() !== true) broken.push(address);
        for (const link of await linksOf(page)) {
          if (!link.startsWith(server.url)) {
            if (new URL(link).origin === new URL(server.url).origin) broken.push(`${link} on ${address}`);
          } else if (!seen.has(link) && !/\.(?:json|xml|bib|ris|ics)$/.test(link)) {
            seen.add(link);
            queue.push(link);
          }
        }
      }
      assert.deepEqual(broken, []);
      await close();
    });
  });
}

/** Addresses of a page's links, without their anchors. */
function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .map((link) => link.href.replace(/#.*$/, ""))
      .filter((href) => href.startsWith("http")),
  );
}
