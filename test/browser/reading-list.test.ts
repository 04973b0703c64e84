import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, test } from "node:test";

import type { BrowserContext, Page } from "playwright-core";

import { fullSite } from "./full-site.ts";

const paper = "papers/seeds-and-rankings/";
const talk = "f746adc2.html";
const key = "reading-list /";

const full = fullSite();
let context: BrowserContext;
let page: Page;
const faults: string[] = [];
beforeEach(async () => {
  faults.length = 0;
  context = await full.browser.newContext({ locale: "zh-CN" });
  page = await open("");
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(faults, []);
});

async function open(path: string): Promise<Page> {
  const opened = await context.newPage();
  opened.on("pageerror", (error) => faults.push(error.message));
  opened.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await opened.goto(full.server.url + path);
  return opened;
}

const button = (on: Page, name: string) => on.getByRole("button", { name, exact: true });
const pressed = (on: Page, name: string) => button(on, name).first().getAttribute("aria-pressed");
const kept = (on: Page) => on.evaluate((name) => localStorage.getItem(name), key);

test("nothing is loaded before a reader turns to the list", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(full.server.url + talk);
  assert.equal(
    asked.some((url) => url.includes("reading-list")),
    false,
  );
  await button(page, "看过").click();
  await page.waitForFunction(() => document.querySelector('[aria-pressed="true"]') !== null);
  assert.equal(asked.filter((url) => url.includes("reading-list")).length, 1);
});

test("a paper is put on the list, moved, and shown on its page after a reload and in another tab", async () => {
  await page.goto(full.server.url + paper);
  await button(page, "想读").click();
  await page.waitForFunction(() => document.querySelector('[aria-pressed="true"]') !== null);
  const other = await open(paper);
  await other.waitForFunction(() => document.querySelector('[aria-pressed="true"]') !== null);
  await button(page, "已读").click();
  await other.waitForFunction(() => document.querySelector('[data-state="read"][aria-pressed="true"]') !== null);
  assert.equal(await pressed(other, "想读"), "false");
});

test("the page lists everything, exports it, and takes an export back", async () => {
  await page.goto(full.server.url + talk);
  await button(page, "看过").click();
  await button(page, "想读").first().click();
  // what answers the clicks comes with the first of them
  for (const state of ["watched", "want"])
    await page.locator(`[data-state="${state}"][aria-pressed="true"]`).first().waitFor();
  await page.goto(`${full.server.url}reading-list/`);
  await page.locator("section:visible li").nth(1).waitFor();
  assert.equal(await page.locator("section:visible li").count(), 2);
  const files = new Map<string, string>();
  for (const name of ["导出 Markdown", "导出 BibTeX"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
    files.set(download.suggestedFilename(), await readFile(await download.path(), "utf8"));
  }
  assert.equal(files.get("reading-list.bib")?.match(/^@\w+\{/gm)?.length, 2);
  const markdown = files.get("reading-list.md") ?? "";
  assert.match(markdown, /^# 阅读清单\n\n## 想读\n\n- \[ \] \[/);
  const before = await kept(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await button(page, "导出 Markdown").waitFor({ state: "hidden" });
  assert.equal(await page.locator("section:visible li").count(), 0);
  assert.deepEqual(await page.locator("main button:visible").allTextContents(), ["导入 Markdown"]);
  const chosen = { name: "list.md", mimeType: "text/markdown", buffer: Buffer.from(markdown) };
  await page.locator("input[type=file]").setInputFiles(chosen);
  await page.getByText("新加入 2 条").waitFor();
  assert.deepEqual(hrefs(await kept(page)), hrefs(before));
  await page.getByRole("button", { name: /^移除/ }).first().click();
  assert.equal(await page.locator("section:visible li").count(), 1);
});

test("a browser that keeps nothing says so, and nothing breaks", async () => {
  await page.addInitScript("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }");
  await page.goto(full.server.url + paper);
  await button(page, "想读").click();
  await page.getByText("这个浏览器不为本站保存内容").waitFor();
  assert.equal(await pressed(page, "想读"), "false");
});

test("what cannot be read is told, and put aside when the list changes", async () => {
  await page.evaluate((name) => localStorage.setItem(name, "{broken"), key);
  await page.goto(`${full.server.url}reading-list/`);
  await page.getByText("读不出来").waitFor();
  assert.equal(await kept(page), "{broken");
  await page.goto(full.server.url + paper);
  await button(page, "想读").click();
  await page.waitForFunction(() => document.querySelector('[aria-pressed="true"]') !== null);
  assert.equal(await page.evaluate((name) => localStorage.getItem(`${name} unreadable`), key), "{broken");
});

test("without JavaScript the page says what it would be, and no button stands there in vain", async () => {
  const plain = await full.browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${full.server.url}reading-list/`);
  assert.match(await still.locator("main").innerText(), /只保存在这个浏览器里.*需要 JavaScript/s);
  assert.equal(await still.locator("main button:visible").count(), 0);
  await plain.close();
});

test("search engines are not led to it", async () => {
  assert.match(await full.site.read("public/reading-list/index.html"), /<meta name="robots" content="noindex"/);
  assert.doesNotMatch(await full.site.read("public/sitemap.xml"), /reading-list/);
});

function hrefs(text: string | null): string[] {
  return (JSON.parse(text ?? "[]") as { href: string }[]).map(({ href }) => href).sort();
}
