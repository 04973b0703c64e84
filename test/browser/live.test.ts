import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import type { Browser, Page } from "playwright-core";

import { changeCode, makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";
import { startServer, textOf, until, type HexoServer } from "../sites/hexo-server.ts";

let browser: Browser;
let site: TestSite;
let server: HexoServer;
let page: Page;

const post = "source/_posts/a.md";
const layout = "themes/lectern/components/Footer.tsx";
const other = "source/about/index.md";
const style = "themes/lectern/source/style.css";

before(async () => {
  browser = await launch();
  site = await makeSite("small");
  await changeCode(site, layout, (code) => code);
  const text = await site.read(post);
  await site.write(post, `${text}\n\n${"A line.\n\n".repeat(200)}`);
  await site.write(other, "---\ntitle: About\ndate: 2020-01-01\n---\n\nUs.\n");
  server = await startServer(site);
  page = await browser.newPage();
  await page.goto(`${server.url}a1.html`);
});
after(async () => {
  await browser.close();
  await server.stop();
  await site.remove();
});

async function edit(path: string, change: (text: string) => string): Promise<() => Promise<void>> {
  const text = await site.read(path);
  await site.write(path, change(text));
  return () => site.write(path, text);
}

const dialog = () => page.locator("lectern-overlay").getByRole("alertdialog");
const mark = () => page.evaluate(() => Object.assign(globalThis, { isOld: true }));
const isOld = () => page.evaluate(() => "isOld" in globalThis);

test("an edit of the post shows by itself, and the page stays where it was scrolled to", async () => {
  await page.evaluate(() => scrollTo(0, 1500));
  await edit(post, (text) => text.replace("After.", "Edited."));
  await page.getByText("Edited.").waitFor({ state: "attached" });
  await until("the page is scrolled", () => page.evaluate(() => scrollY === 1500));
});

test("an edit that changes nothing of the page leaves it alone", async () => {
  await mark();
  const asked = page.waitForResponse(/a1\.html/);
  await edit(other, (text) => `${text}\nNothing to do with A.\n`);
  await until("the other page shows it", async () => (await textOf(`${server.url}about/`)).includes("Nothing to do"));
  await asked;
  assert.equal(await isOld(), true);
});

test("a style sheet is swapped without a reload", async () => {
  await mark();
  await edit(style, (text) => `${text}\nbody { outline: 7px solid rgb(1, 2, 3); }\n`);
  await page.waitForFunction(() => getComputedStyle(document.body).outlineWidth === "7px");
  assert.equal(await isOld(), true);
});

test("a mistake covers the page with its lines, under its policy, and goes away when mended", async () => {
  const mend = await edit(post, (text) => text.replace(/^title: .*$/m, "title: A: B: [c"));
  await dialog().waitFor();
  const shown = await dialog().innerText();
  assert.match(shown, /front-matter-invalid/);
  assert.match(shown, /source\/_posts\/a\.md:\d+:\d+/);
  assert.match(shown, /title: A: B: \[c/);
  assert.match(await page.getByRole("article").first().innerText(), /Edited\./);
  await mend();
  await dialog().waitFor({ state: "detached" });
});

test("a layout that fails says where; the page comes back when it is mended", async () => {
  const mend = await edit(layout, (text) =>
    text.replace("return (", 'if (frame) throw new Error("no ink");\n  return ('),
  );
  await dialog().getByText("no ink").waitFor();
  assert.match(await dialog().innerText(), /themes\/lectern\/components\/Footer\.tsx:\d+:\d+/);
  assert.equal((await fetch(`${server.url}a1.html`)).status, 500);
  await mend();
  await page.getByText("Edited.").waitFor({ state: "attached" });
});

test("a layout that does not compile says where", async () => {
  const mend = await edit(layout, (text) => `${text}\nconst = 1;\n`);
  await dialog().getByText("Expected identifier").waitFor();
  assert.match(await dialog().innerText(), /Footer\.tsx:\d+:\d+[\s\S]*const = 1;/);
  await mend();
  await dialog().waitFor({ state: "detached" });
});

test("words of a language show by themselves", async () => {
  for (const language of ["en", "zh-CN"]) {
    await edit(`themes/lectern/languages/${language}.yml`, (text) => text.replace(/^skip: .+$/m, "skip: Hop over"));
  }
  await page.locator("a.skip", { hasText: "Hop over" }).waitFor({ state: "attached" });
});

test("configuration shows by itself; one that cannot be read keeps the site and says where", async () => {
  await edit("_config.yml", (text) => text.replace(/^title: .*$/m, "title: Renamed"));
  await page.waitForFunction(() => document.title.includes("Renamed"));
  const mend = await edit("_config.yml", (text) => `${text}\nmenu: [a\n`);
  await dialog().getByText("_config.yml").first().waitFor();
  assert.match(await textOf(`${server.url}a1.html`), /Renamed/);
  await mend();
  await dialog().waitFor({ state: "detached" });
});

test("scripts show by themselves; those that do not compile keep the site and say where", async () => {
  const words = "scripts/markdown/html/heading.ts";
  const broken = await edit(words, (text) => `${text}\nconst = 2;\n`);
  await dialog().getByText("const = 2;").waitFor();
  assert.match(await dialog().innerText(), /scripts\/markdown\/html\/heading\.ts:\d+:\d+/);
  assert.match(await textOf(`${server.url}a1.html`), /Edited\./);
  await broken();
  await dialog().waitFor({ state: "detached" });
  await edit("scripts/policy.ts", (text) => text.replace(`"form-action 'self'"`, `"form-action 'none'"`));
  await until("the policy is new", async () => (await textOf(`${server.url}a1.html`)).includes("form-action 'none'"));
  await page.locator("meta[content*=\"form-action 'none'\"]").waitFor({ state: "attached" });
});

test("after all that, an edit still shows", async () => {
  await edit(post, (text) => text.replace("Edited.", "Still here."));
  await page.getByText("Still here.").waitFor({ state: "attached" });
});
