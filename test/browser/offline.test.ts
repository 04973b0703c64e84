import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import type { Browser, BrowserContext, Page } from "playwright-core";

import { makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";
import { serveFolder, type StaticServer } from "./serve.ts";

/** Without network there is no server; the site's origin stays the same. */
const root = "/blog/";
let browser: Browser;
let context: BrowserContext;
let site: TestSite;
let server: StaticServer;
let page: Page;

const post = (text: string) => `---\ntitle: Kept\nabbrlink: 'kept'\ndate: 2024-01-01\n---\n\n${text}\n`;

before(async () => {
  browser = await launch();
  site = await makeSite("small");
  const config = (await site.read("_config.yml")).replace(/^root:.*\n/m, "");
  await site.write("_config.yml", `${config}root: /blog/\noffline: true\n`);
  await site.write("source/_posts/kept.md", post("First words."));
  await build();
  server = await serveFolder(join(site.folder, "public"), root);
  context = await browser.newContext();
  page = await context.newPage();
});
after(async () => {
  await browser.close();
  server.close();
  await site.remove();
});

async function build(): Promise<void> {
  const { code, output } = await site.hexo("generate");
  assert.deepEqual([code, /error|warn/i.exec(output)?.[0]], [0, undefined], output);
}

async function up(): Promise<void> {
  server = await serveFolder(join(site.folder, "public"), root, Number(new URL(server.url).port));
}

/** Waits until something comes true in the page; `waitForFunction` takes the promise itself for true. */
async function until(isSo: (argument: string) => Promise<boolean>, argument: string): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await page.evaluate(isSo, argument)) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`never came true: ${String(isSo)}`);
}

/** Waits until a worker answers the page and has done its first work. */
async function settled(): Promise<void> {
  await until(async (root: string) => {
    await fetch("favicon.svg");
    const [pages, files] = await Promise.all(["pages", "files"].map((name) => caches.open(`lectern ${root} ${name}`)));
    return ((await pages?.keys()) ?? []).length > 0 && ((await files?.keys()) ?? []).length > 0;
  }, root);
}

const text = () => page.locator("main").innerText();
const address = (path: string) => server.url + path;

test("a page that was read once is there without network, looks as before, and finds its way by queries", async () => {
  await page.goto(address("kept.html"));
  await settled();
  server.close();
  await page.goto(address("kept.html?t=754"));
  assert.match(await text(), /First words/);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(await background(), "rgb(251, 252, 251)");
  assert.equal(await page.evaluate(() => document.documentElement.classList.contains("script")), true);
});

test("a page that was not read gives way to one that says so and lists what was", async () => {
  await page.goto(address("archives/"));
  assert.match(await text(), /No network/);
  await page.getByRole("link", { name: "Kept – Small" }).click();
  assert.match(await text(), /First words/);
});

test("after a deploy the next visit shows what is new", async () => {
  await site.write("source/_posts/kept.md", post("Other words."));
  await build();
  await up();
  await page.goto(address("kept.html"));
  assert.match(await text(), /Other words/);
  server.close();
  await page.reload();
  assert.match(await text(), /Other words/);
});

test("a page that is gone is kept no longer", async () => {
  await site.write("source/_posts/kept.md", post("x").replace("---", "---\npublished: false"));
  await build();
  await up();
  assert.equal((await page.goto(address("kept.html")))?.status(), 404);
  server.close();
  await page.goto(address("kept.html"));
  assert.match(await text(), /No network/);
});

test("once anything of the search index was asked for, all of it is kept", async () => {
  await up();
  await page.goto(address(""));
  assert.equal(await page.evaluate(isIndexKept), false);
  await page.evaluate(() => fetch("search/"));
  await until(isIndexKept, "");
  server.close();
  const files = JSON.parse(await site.read("public/offline.json")) as { search: string[] };
  assert.ok(files.search.length > 0);
  const statuses = await page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
    files.search,
  );
  assert.deepEqual(new Set(statuses), new Set([200]));
});

test("new files of the shell replace the old ones", async () => {
  const shells = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes("shell")));
  const before = await shells();
  await site.write("_config.yml", `${await site.read("_config.yml")}subtitle: Anew\n`);
  await build();
  await up();
  await page.goto(address(""));
  await until(async (old: string) => !(await caches.keys()).includes(old), before[0] ?? "");
  assert.equal((await shells()).length, 1);
});

test("switched off, the worker goes with the next visit and leaves nothing", async () => {
  await site.write("_config.yml", (await site.read("_config.yml")).replace("offline: true", "offline: false"));
  await build();
  assert.doesNotMatch(await site.read("public/index.html"), /rel="manifest"/);
  await page.goto(address(""));
  await until(
    async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0,
    "",
  );
});

test("a site that says nothing has no worker", async () => {
  await site.write("_config.yml", (await site.read("_config.yml")).replace("offline: false\n", ""));
  await build();
  const files = await site.list("public");
  assert.deepEqual(
    files.filter((file) => /^(?:sw\.js|offline\.|manifest)/.test(file)),
    [],
  );
});

/** In the page: whether the whole search index is kept. */
async function isIndexKept(): Promise<boolean> {
  const { search } = (await (await fetch("offline.json")).json()) as { search: string[] };
  const cache = await caches.open("lectern /blog/ search");
  return (await cache.keys()).length === search.length;
}
