import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import type { Browser, BrowserContext, Page } from "playwright-core";

import { compare } from "../../scripts/compare.ts";
import { makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";
import { serveFolder, type StaticServer } from "./serve.ts";
import { startThirdParties, type ThirdParties } from "./third-parties.ts";

let browser: Browser;
let others: ThirdParties;
let site: TestSite;
let server: StaticServer | undefined;

before(async () => {
  browser = await launch();
  others = await startThirdParties();
  site = await makeSite("small");
  const body = Array.from({ length: 80 }, (_, at) => `Paragraph ${at}.`).join("\n\n");
  await site.write(
    "source/_posts/long.md",
    `---\ntitle: Long\nabbrlink: 'long'\ndate: 2024-01-01\nlang: zh-TW\n---\n\n${body}\n`,
  );
  await site.write(
    "source/_posts/quiet.md",
    "---\ntitle: Quiet\nabbrlink: 'quiet'\ndate: 2024-01-01\ncomments: false\n---\n\nText.\n",
  );
});
after(async () => {
  await browser.close();
  others.close();
  server?.close();
  await site.remove();
});

/** Builds the site with these settings of the theme, and serves it with nothing asked for yet. */
async function withTheme(settings: object): Promise<void> {
  await site.write("_config.lectern.yml", JSON.stringify(settings, undefined, 1));
  const { code, output } = await site.hexo("generate");
  assert.equal(code, 0, output);
  server?.close();
  server = await serveFolder(join(site.folder, "public"));
  others.asked.length = 0;
}

/** A page that keeps what its policies refused, in a browser that has kept nothing yet. */
async function open(path: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await browser.newContext())).newPage();
  await page.addInitScript(`
    globalThis.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective + " " + event.blockedURI));
  `);
  await page.goto((server?.url ?? "") + path);
  await page.waitForLoadState("networkidle");
  return page;
}

async function done(page: Page): Promise<void> {
  assert.deepEqual(await page.evaluate("refused"), []);
  await page.context().close();
}

function sent(): number {
  return others.asked.filter((one) => one === "count.test /api/send").length;
}

/** Waits until visits were counted so many times. */
async function counted(page: Page, times: number): Promise<void> {
  for (let tries = 0; sent() < times && tries < 500; tries += 1) await page.waitForTimeout(20);
  assert.equal(sent(), times);
}

const at = (host: string) => `http://${host}.test:${others.port}`;
const policyOf = async (path: string) =>
  /content="(default-src[^"]*)"/.exec(await site.read(`public/${path}`))?.[1] ?? "";
const giscus = () => ({ repo: "a/b", repo_id: "R_1", category: "Notes", category_id: "DIC_1", host: at("giscus") });

test("giscus is asked for nothing before a click, then shows in the page's language and colours", async () => {
  await withTheme({ giscus: giscus() });
  const page = await open("long.html");
  await page.evaluate("scrollTo(0, document.body.scrollHeight)");
  await page.waitForLoadState("networkidle");
  assert.deepEqual(others.asked, []);
  await page.getByRole("button", { name: "顯示留言" }).click();
  await page.locator("iframe.giscus-frame").waitFor();
  const frame = page.frameLocator("iframe.giscus-frame");
  await frame.locator("p").waitFor({ state: "attached" });
  assert.deepEqual([...others.asked].sort(compare), [
    "giscus.test /client.js",
    "giscus.test /default.css",
    "giscus.test /widget?theme=light&lang=zh-TW&repo=a%2Fb&mapping=pathname",
  ]);
  await page.emulateMedia({ colorScheme: "dark" });
  await frame.getByText("dark").waitFor();
  await page.locator(".scheme-switch").click();
  await frame.getByText("light").waitFor();
  await done(page);
});

test("only pages with comments allow their origin; the server's policy and the ledger name it", async () => {
  const origin = at("giscus");
  assert.ok((await policyOf("long.html")).includes(origin));
  for (const path of ["quiet.html", "index.html"]) assert.equal((await policyOf(path)).includes(origin), false, path);
  assert.doesNotMatch(await site.read("public/quiet.html"), /data-comments/);
  assert.ok((await site.read("public/_headers")).includes(origin));
  assert.match((await site.hexo("check")).output, /after a click: http:\/\/giscus\.test/);
});

test("Waline, with `load: scroll`, comes when it is near", async () => {
  const waline = { server: at("talk"), script: `${at("files")}/waline.js`, style: `${at("files")}/comments.css` };
  await withTheme({ waline: { ...waline, load: "scroll" } });
  const page = await open("long.html");
  assert.deepEqual(others.asked, []);
  await page.locator("[data-comments]").scrollIntoViewIfNeeded();
  await page.getByText("A first comment").waitFor();
  assert.match(others.asked.join("\n"), /^talk\.test \/api\/comment\?lang=zh-TW$/m);
  await done(page);
});

test("Twikoo comes after a click; where it does not answer, the page says so", async () => {
  const twikoo = { env: at("talk"), script: `${at("files")}/twikoo.js`, style: `${at("files")}/comments.css` };
  await withTheme({ twikoo });
  const page = await open("long.html");
  assert.deepEqual(others.asked, []);
  await page.getByRole("button", { name: "顯示留言" }).click();
  await page.getByText("A first comment").waitFor();
  await done(page);
  await withTheme({ twikoo: { ...twikoo, script: `${at("files")}/gone.js` } });
  const failing = await open("long.html");
  await failing.getByRole("button", { name: "顯示留言" }).click();
  await failing.getByText(/無法從 talk\.test/).waitFor();
  await done(failing);
});

test("nobody counts before the reader agrees; the answer holds for the pages after", async () => {
  await withTheme({
    umami: { website_id: "u1", script: `${at("count")}/script.js` },
    plausible: { domain: "small.example", script: `${at("count")}/script.js` },
  });
  const page = await open("");
  assert.deepEqual(others.asked, []);
  await page.getByRole("button", { name: "Yes" }).click();
  await counted(page, 2);
  others.asked.length = 0;
  const next = await open("archives/", page.context());
  await counted(next, 2);
  await next.getByRole("button", { name: "No" }).click();
  others.asked.length = 0;
  await open("long.html", page.context());
  assert.deepEqual(others.asked, []);
  await done(page);
});

test("without any, no page speaks of comments or counters", async () => {
  await withTheme({});
  const html = await site.read("public/long.html");
  assert.doesNotMatch(html, /data-comments|data-counters/);
});

test("a mistake in a block is named with its line, and nothing is built", async () => {
  await site.write(
    "_config.lectern.yml",
    "footer: x\ngiscus:\n  repo: a\n  repo_id: R_1\n  category: N\n  category_id: D\n",
  );
  const { code, output } = await site.hexo("generate");
  assert.equal(code, 1);
  assert.match(output, /config-invalid · _config\.lectern\.yml:3:3\n.*giscus\.repo.*owner\/name/);
});
