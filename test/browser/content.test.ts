import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Page } from "playwright-core";

import { makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";
import { serveFolder, type StaticServer } from "./serve.ts";

let browser: Browser;
let site: TestSite;
let server: StaticServer;

const pictures = `---
title: Pictures
abbrlink: 'pictures'
date: 2026-01-02
---

![The gap between Han and Latin](/images/gap.svg)

{% post_link queue %}
{% link Example https://example.com %}

{% blockquote Ada %}
Quoted **words**.
{% endblockquote %}

Braces like {{ this }} and {% that %} stay, as does \`{{ code }}\`.
`;

const diagram = `---
title: Diagram
abbrlink: 'diagram'
date: 2026-01-03
---

\`\`\`mermaid
flowchart LR
  Arrival --> Door{Patience left?}
  Door -- yes --> Line --> Service
  Door -- no --> Apology
\`\`\`
`;

before(async () => {
  browser = await launch();
  site = await makeSite("full");
  await site.write("source/_posts/diagram.md", diagram);
  await site.write("source/_posts/pictures.md", pictures);
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output);
  server = await serveFolder(join(site.folder, "public"));
});
after(async () => {
  await browser.close();
  server.close();
  await site.remove();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(server.url + path);
  return page;
}

test("a diagram is drawn by the site's own script, and its source can be opened", async () => {
  const page = await open("diagram.html");
  await page.locator("figure.diagram svg").waitFor();
  assert.equal(await page.locator("figure.diagram details pre.mermaid").count(), 1);
  await page.close();
});

test("only a page with a diagram loads the script that draws", async () => {
  const page = await open("pictures.html");
  assert.equal(await page.locator('script[src*="mermaid"]').count(), 0);
  await page.close();
});

test("a picture opens by keyboard, and Escape gives the focus back", async () => {
  const page = await open("pictures.html");
  const button = page.getByRole("button", { name: "The gap between Han and Latin" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open] img").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  assert.equal(await button.evaluate((element) => document.activeElement === element), true);
  await page.close();
});

test("Hexo's tags work, and braces that are none stay text", async () => {
  const page = await open("pictures.html");
  const text = (await page.locator("article").innerText()).replace(/\s+/g, " ");
  assert.match(text, /Braces like \{\{ this \}\} and \{% that %\} stay, as does \{\{ code \}\}/);
  assert.equal(await page.locator('article a[href$="a18fd828.html"]').count(), 1);
  assert.equal(await page.locator("article blockquote strong").first().innerText(), "words");
  await page.close();
});

test("a timestamp seeks the player at that second, and ?t= waits for a click", async () => {
  const talk = "f746adc2.html";
  const page = await open(talk);
  assert.match((await page.locator("a.timestamp").first().getAttribute("href")) ?? "", /t=130/);
  await page.locator("a.timestamp").nth(2).click();
  assert.equal(await startOf(page), "1650");
  await page.goto(`${server.url}${talk}?t=754`);
  assert.equal(await page.locator("iframe").count(), 0);
  await page.locator('figure[data-talk="video"] button').first().click();
  assert.equal(await startOf(page), "754");
  await page.close();
});

async function startOf(page: Page): Promise<string | null> {
  const address = await page.locator('figure[data-talk="video"] iframe').getAttribute("src");
  return new URL(address ?? "").searchParams.get("t");
}
