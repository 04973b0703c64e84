import assert from "node:assert/strict";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import type { Browser, Page } from "playwright-core";

import { startServer, until, type HexoServer } from "../sites/hexo-server.ts";
import { makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";

let browser: Browser;
let site: TestSite;
let server: HexoServer;
let page: Page;

const source = "source/_posts/2019-07-07-SFFAI-38-方杰民：Recent-Advances-and-Highlights-of-NAS.md";

before(async () => {
  browser = await launch();
  site = await makeSite("own");
  const editor = join(site.folder, "editor.sh");
  await site.write("editor.sh", '#!/bin/sh\nprintf "%s\\n" "$@" > opened.part && mv opened.part opened\n');
  await chmod(editor, 0o755);
  process.env["LECTERN_EDITOR"] = editor;
  server = await startServer(site);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${server.url}53fb70e5.html?explain`);
});
after(async () => {
  delete process.env["LECTERN_EDITOR"];
  await browser.close();
  await server.stop();
  await site.remove();
});

test("each fact stands over what it became, with its line", async () => {
  const view = page.locator("lectern-explain");
  const mark = view.getByRole("button", { name: "24 · speakers[0].name" });
  await mark.waitFor();
  const box = view.locator(".mark").filter({ has: page.getByRole("button", { name: "24 · speakers[0].name" }) });
  const [over, under] = [await box.boundingBox(), await page.locator('[data-talk="speaker"]').boundingBox()];
  assert.ok(over !== null && under !== null);
  const isInside = over.y >= under.y - 1 && over.y + over.height <= under.y + under.height + 1 && over.height < 200;
  assert.ok(isInside, JSON.stringify({ over, under }));
  for (const name of ["标题 · series", "11 · videos[0]", /papers\[3\]\.reason/])
    await view.getByRole("button", { name }).first().waitFor();
  assert.match(await view.getByRole("complementary").innerText(), /24 speakers\[0\]\.name 方杰民/);
});

test("a click opens the source at that line in the editor", async () => {
  await page.locator("lectern-explain").getByRole("button", { name: "24 · speakers[0].name" }).click();
  await until("the editor ran", () => site.read("opened").then(Boolean, () => false));
  assert.match(await site.read("opened"), new RegExp(source));
});

test("an article and a page that is no note say so", async () => {
  const other = await browser.newPage();
  await other.goto(`${server.url}about/?explain`);
  await other.locator("lectern-explain").getByText("这一页不是笔记。").waitFor();
  await other.goto(`${server.url}53fb70e5.html`);
  assert.equal(await other.locator("lectern-explain").count(), 0);
  await other.close();
});

test("nobody but a page of this server opens anything, and nothing but sources", async () => {
  const asked = await fetch(`${server.url}__lectern/explain?path=/53fb70e5.html`);
  const { token } = (await asked.json()) as { token: string };
  const origin = server.url.replace(/\/$/, "");
  const own = { origin, "content-type": "application/json" };
  const wish = { token, source, line: 1 };
  const rows: readonly [headers: Record<string, string>, body: object, status: number][] = [
    [{ ...own, origin: "https://evil.example" }, wish, 403],
    [{ "content-type": "application/json" }, wish, 403],
    [{ ...own, "content-type": "text/plain" }, wish, 403],
    [own, { ...wish, token: "" }, 403],
    [own, { ...wish, source: "_config.yml" }, 404],
    [own, { ...wish, source: `source/../package.json` }, 404],
    [own, { ...wish, line: "1; touch x" }, 400],
    [own, wish, 200],
  ];
  for (const [headers, body, status] of rows) {
    const answer = await fetch(`${server.url}__lectern/open`, { method: "POST", headers, body: JSON.stringify(body) });
    assert.equal(answer.status, status, JSON.stringify([headers, body]));
  }
  const got = await fetch(`${server.url}__lectern/open`);
  assert.equal(got.status, 403);
});
