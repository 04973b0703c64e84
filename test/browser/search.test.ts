import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";

import { makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";
import { serveFolder, type StaticServer } from "./serve.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const hostile = '<img src=x onerror="document.title=1">';

let browser: Browser;
let site: TestSite;
let server: StaticServer;

before(async () => {
  browser = await launch();
  site = await makeSite("full");
  const config = await site.read("_config.yml");
  await site.write(
    "_config.yml",
    config.replace("url: https://lectern.example\nroot: /", "url: https://lectern.example/blog\nroot: /blog/"),
  );
  await site.write(
    "source/_posts/hostile.md",
    `---\ntitle: ${JSON.stringify(`敌意 ${hostile}`)}\nabbrlink: 'hostile'\ndate: 2020-01-01\ncategories: [${JSON.stringify(hostile)}]\n---\n\n## \`${hostile}\`\n\n敌意文字 \`${hostile}\`\n`,
  );
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output);
  server = await serveFolder(join(site.folder, "public"), "/blog/");
});
after(async () => {
  await browser.close();
  server.close();
  await site.remove();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(server.url + path);
  return page;
}

/** Waits until what was asked for is answered; gives the titles of the hits. */
async function hits(page: Page): Promise<string[]> {
  await page.waitForFunction(() => {
    const status = document.querySelector(".search-status");
    return status !== null && status.textContent !== "" && document.querySelector("[data-search][aria-busy]") === null;
  });
  return page.locator("[data-search-result] > h2").allTextContents();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await run.run()).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
  });
}

const queries: readonly [query: string, hits: readonly RegExp[]][] = [
  ["邻居太多的时候", [/青禾论坛 4/]],
  ["顾遥 采样", [/青禾论坛 10/, /青禾论坛 4/]],
  ["“三角不等式”，", [/青禾论坛 4/]],
  ["Ｂｕｄｇｅｔｅｄ　Ｐｒｕｎｉｎｇ 三角不等式", [/青禾论坛 4/]],
  ["merriweather never lies", [/Systems Salon 1 /]],
  ["青禾论坛 18", [/青禾论坛 18/]],
  ["居邻太多", []],
  ["quantum cookery", []],
];

for (const [query, expected] of queries) {
  test(`/search/?q=${query} finds ${expected.length === 0 ? "nothing" : String(expected[0])}`, async () => {
    const page = await open(`search/?q=${encodeURIComponent(query)}`);
    const found = await hits(page);
    assert.equal(found.length === 0, expected.length === 0, found.join("\n"));
    if (expected[0] !== undefined) assert.match(found[0] ?? "", expected[0]);
    for (const one of expected)
      assert.ok(
        found.some((title) => one.test(title)),
        found.join("\n"),
      );
    await page.close();
  });
}

test("a hit leads to the heading under which the words stand, and marks them", async () => {
  const page = await open(`search/?q=${encodeURIComponent("三角不等式")}`);
  await hits(page);
  const place = page.locator("[data-search-result] .hit-place a").first();
  assert.equal(await place.textContent(), "论文推荐");
  assert.deepEqual(await page.locator("[data-search-result] mark").allTextContents(), ["三角不等式"]);
  await place.click();
  assert.match(decodeURIComponent(page.url()), /\/blog\/57f6c77e\.html#论文推荐$/);
  await page.goBack();
  assert.equal(await page.inputValue("input[type=search]"), "三角不等式");
  assert.equal((await hits(page)).length, 1);
  await page.close();
});

test("filters limit the hits, stand in the address, and work without words", async () => {
  const page = await open(`search/?q=${encodeURIComponent("模型")}&speaker=${encodeURIComponent("林知远")}`);
  const found = await hits(page);
  assert.ok(found.length > 0 && found.every((title) => title.includes("林知远")), found.join("\n"));
  await page.selectOption("select[name=year]", "2019");
  await page.waitForURL(/year=2019/);
  await page.goto(`${server.url}search/?paper=budgeted+pruning`);
  assert.ok((await hits(page)).some((title) => /青禾论坛 4/.test(title)));
  await page.goto(`${server.url}search/?language=en&video=yes`);
  assert.ok((await hits(page)).every((title) => /Systems Salon/.test(title)));
  await page.close();
});

test("`/`, Ctrl+K and the button open the search over a page; arrows, Enter and Escape do what they should", async () => {
  const page = await open("");
  const early: string[] = [];
  page.on("request", (request) => early.push(request.url()));
  assert.equal(await page.locator("script[src*=search], link[href*='/search.']").count(), 0);
  for (const key of ["/", "Control+k"]) {
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement?.matches("dialog[open] input[type=search]"));
    await page.keyboard.press("Escape");
    if ((await page.locator("dialog[open]").count()) > 0) await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog[open]").count(), 0);
  }
  await page.click(".search-open");
  await page.waitForFunction(() => document.activeElement?.matches("dialog[open] input[type=search]"));
  await page.keyboard.type("采样");
  assert.match((await hits(page))[0] ?? "", /青禾论坛/);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.ok(await page.evaluate(() => document.activeElement?.matches("input[type=search]")));
  await page.keyboard.press("ArrowDown");
  assert.ok(await page.evaluate(() => document.activeElement?.matches("[data-search-result]:first-child a")));
  const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  await page.keyboard.press("Enter");
  await page.waitForURL(target);
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement?.matches("dialog[open] input[type=search]"));
  await page.keyboard.type("顾遥");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/blog\/search\/\?q=/);
  assert.ok((await hits(page)).length > 0);
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement?.matches("main input[type=search]"));
  await page.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`the search page, ${colorScheme}, ${width} pixels wide: axe finds nothing, nothing sticks out`, async () => {
      const page = await open(`search/?q=${encodeURIComponent("采样")}&year=2019`, {
        colorScheme,
        viewport: { width, height: 844 },
      });
      await hits(page);
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)), 0);
      await page.close();
    });
  }
}

test("without script the page says so and leads to the lists", async () => {
  const page = await open("search/", { javaScriptEnabled: false });
  assert.match(await page.innerText("main"), /搜索需要 JavaScript/);
  assert.ok((await page.locator(".search-browse a:visible").count()) > 3);
  assert.equal(await page.locator("main form:visible").count(), 0);
  await page.goto(server.url);
  await page.click(".search-open");
  assert.match(page.url(), /\/blog\/search\/$/);
  await page.close();
});

test("what is written in notes and queries is text", async () => {
  const page = await open(`search/?q=${encodeURIComponent(`敌意 ${hostile}`)}`);
  assert.deepEqual(await hits(page), [`敌意 ${hostile}`]);
  await page.locator("[data-search-result] ul").waitFor();
  assert.equal(await page.locator("main img").count(), 0);
  assert.notEqual(await page.title(), "1");
  await page.fill("input[type=search]", `${hostile}</script><script>document.title=1</script>`);
  await page.waitForTimeout(300);
  await hits(page);
  assert.equal(await page.locator("main img, main script:not([src])").count(), 0);
  await page.close();
});

test("the site tells programs how to search it; `search: false` leaves everything out", async () => {
  assert.match(
    await site.read("public/index.html"),
    /"@type":"SearchAction".*\/blog\/search\/\?q=\{search_term_string\}/,
  );
  await site.write("_config.yml", `${await site.read("_config.yml")}\nsearch: false\n`);
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output);
  assert.deepEqual(
    (await site.list("public")).filter((file) => file.startsWith("search/")),
    [],
  );
  assert.doesNotMatch(await site.read("public/index.html"), /search/i);
});
