import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import type { Browser, Page } from "playwright-core";

import { makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";
import { serveFolder, type StaticServer } from "./serve.ts";

/** axe-core, as the page runs it. */
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const pages = {
  home: "",
  "home, page 2": "page/2/",
  "talk with chapters": "f746adc2.html",
  "talk with groups of papers": "1e6217fe.html",
  "article with a table": "42b90431.html",
  archive: "archives/",
  "archive of a year": "archives/2023/",
  categories: "categories/",
  "a category": "categories/🎤讲座/",
  tags: "tags/",
  "a tag": "tags/模型压缩/",
  papers: "papers/",
  "a paper": "papers/seeds-and-rankings/",
  speakers: "speakers/",
  "a speaker": "speakers/林知远/",
  statistics: "stats/",
  "all series": "series/",
  "a series": "series/青禾论坛/",
  about: "about/",
  "not found": "404.html",
};

let browser: Browser;
let site: TestSite;
let server: StaticServer;

before(async () => {
  browser = await launch();
  site = await makeSite("full");
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output);
  server = await serveFolder(join(site.folder, "public"));
});
after(async () => {
  await browser.close();
  server.close();
  await site.remove();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    describe(`${colorScheme}, ${width} pixels wide`, () => {
      for (const [name, path] of Object.entries(pages)) {
        test(`${name}: axe finds nothing, nothing fails to load, nothing sticks out`, async () => {
          const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
          const page = await context.newPage();
          const failed: string[] = [];
          page.on("response", (response) => {
            if (response.status() >= 400) failed.push(response.url());
          });
          page.on("pageerror", (error) => failed.push(error.message));
          const response = await page.goto(server.url + encodeURI(path));
          assert.equal(response?.status(), 200);
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(failed, []);
          assert.equal(await overhang(page), 0);
          await context.close();
        });
      }
    });
  }
}

test("no page needs to be scrolled sideways at 320 pixels, nor with wide text spacing", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(server.url + encodeURI(path));
    assert.equal(await overhang(page), 0, name);
    await page.addStyleTag({
      content: "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }",
    });
    assert.equal(await overhang(page), 0, `${name}, spaced`);
  }
  await page.close();
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const results = await run.run();
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

/** How many pixels the page is wider than the window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
