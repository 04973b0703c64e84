import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";

import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";

import { layoutFaults } from "./layout-facts.ts";
import { fullSite } from "./full-site.ts";

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
  "reading list": "reading-list/",
  "a language": "en/",
  "not found": "404.html",
};

const full = fullSite();

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    describe(`${colorScheme}, ${width} pixels wide`, () => {
      let page: Page;
      const failed: string[] = [];
      before(async () => {
        page = await full.browser.newPage({ colorScheme, viewport: { width, height: 844 } });
        page.on("response", (response) => {
          if (response.status() >= 400) failed.push(response.url());
        });
        page.on("pageerror", (error) => failed.push(error.message));
      });
      after(() => page.close());
      for (const [name, path] of Object.entries(pages)) {
        test(`${name}: axe finds nothing, nothing fails to load, no text is cut or lies on other text`, async () => {
          failed.length = 0;
          const response = await page.goto(full.server.url + encodeURI(path));
          assert.equal(response?.status(), 200);
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(failed, []);
          assert.deepEqual(await layoutFaults(page), []);
        });
      }
    });
  }
}

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const spaced = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Letters of twice their size. https://www.w3.org/TR/WCAG22/#resize-text */
const large = "html { font-size: 200% !important; }";

test("no page needs to be scrolled sideways, or loses text, at 320 pixels, with wide spacing or large letters", async () => {
  const page = await full.browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  for (const [name, path] of Object.entries(pages)) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(full.server.url + encodeURI(path));
    assert.deepEqual(await layoutFaults(page), [], name);
    const style = await page.addStyleTag({ content: spaced });
    assert.deepEqual(await layoutFaults(page), [], `${name}, spaced`);
    await style.evaluate((element, css) => {
      element.textContent = css;
    }, large);
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      assert.deepEqual(await layoutFaults(page), [], `${name}, large, ${width}`);
    }
  }
  await page.close();
});

test("every page of the site is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      "no-dup-id": "error",
      "heading-level": "error",
      "missing-doctype": "error",
      "no-missing-references": "error",
    },
  });
  const faults: string[] = [];
  for (const file of (await full.site.list("public")).filter((path) => path.endsWith(".html"))) {
    const { results } = await validator.validateString(await full.site.read(`public/${file}`));
    for (const { line, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line} ${ruleId} ${message}`);
    }
  }
  assert.deepEqual(faults, []);
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
