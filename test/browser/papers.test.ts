import assert from "node:assert/strict";
import { test } from "node:test";

import type { Page } from "playwright-core";

import { fullSite } from "./full-site.ts";

/** More papers than a page of the list holds; the last of them has a venue and a year of its own. */
const papers = Array.from({ length: 505 }, (_, at) => `  - { title: "Number ${at} of many", reason: Yes. }\n`);

const full = fullSite(async (site) => {
  await site.write(
    "source/_posts/many.md",
    `---\ntitle: Many\nabbrlink: 'many'\ndate: 2018-02-01\nlang: en\ntalk: { speakers: [Ada Lin] }\nvideo: false\npapers:\n  - { title: Zebras at the end, reason: Yes., venue: ZooConf, year: 1999 }\n${papers.join("")}---\nText.\n`,
  );
});

const rows = (page: Page) => page.locator(".paper-rows > li");

async function open(path: string): Promise<Page> {
  const page = await full.browser.newPage();
  await page.goto(full.server.url + path);
  return page;
}

test("papers are sifted over all pages of the list, and what was chosen stands in the address", async () => {
  const page = await open("papers/");
  assert.equal(await page.locator(".paper-rows >> text=Zebras at the end").count(), 0);
  await page.selectOption("select[name=venue]", "ZooConf");
  await page.locator(".paper-rows >> text=Zebras at the end").waitFor();
  assert.equal(await rows(page).count(), 1);
  assert.equal(await page.locator(".pager").isVisible(), false);
  assert.match((await page.locator(".sieve [role=status]").textContent()) ?? "", /^1 \/ 5\d\d$/);
  assert.match(page.url(), /\?venue=ZooConf$/);
  const again = await open("papers/page/2/?venue=ZooConf");
  await again.locator(".paper-rows >> text=Zebras at the end").waitFor();
  await again.waitForFunction(() => document.querySelectorAll(".paper-rows > li").length === 1);
  await page.selectOption("select[name=venue]", "");
  await page.waitForFunction(() => document.querySelectorAll(".paper-rows > li").length === 500);
  assert.equal(await page.locator(".pager").isVisible(), true);
  assert.match(page.url(), /papers\/$/);
});

test("papers are ordered over all pages, and the rest comes as the reader gets there", async () => {
  const page = await open("papers/page/2/");
  await page.selectOption("select[name=order]", "year");
  await page.waitForFunction(() => document.querySelectorAll(".paper-rows > li").length === 500);
  const years = await rows(page).evaluateAll((all) => all.map((row) => Number(row.dataset["year"])));
  const known = years.filter((year) => year > 0);
  assert.ok(known.length > 3 && known.includes(1999));
  assert.deepEqual(
    known,
    known.toSorted((a, b) => b - a),
  );
  await rows(page).last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelectorAll(".paper-rows > li").length > 500);
});
