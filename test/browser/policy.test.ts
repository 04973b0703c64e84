import assert from "node:assert/strict";
import { test } from "node:test";

import type { Page } from "playwright-core";

import { fullSite } from "./full-site.ts";

const diagrams = `---
title: Diagrams
abbrlink: 'diagrams'
date: 2026-01-03
---

\`\`\`mermaid
flowchart LR
  Arrival --> Door{Patience left?}
  Door -- yes --> Line --> Service
  style Line fill:#dff5e3,stroke:#17603a
\`\`\`

\`\`\`mermaid
sequenceDiagram
  Ada->>Grace: How long?
  Note over Grace: counts "style=" twice
  Grace-->>Ada: Two minutes
\`\`\`

\`\`\`mermaid
gantt
  title Work
  section A
  First :a1, 2026-01-01, 30d
\`\`\`

$$\\fcolorbox{red}{yellow}{$x$} \\textcolor{blue}{\\frac{a}{b}} \\bcancel{y} \\pmb{z}$$

<iframe src="https://www.youtube.com/embed/q3Zt1LmN0aE"></iframe>
`;

const pages = [
  "",
  "page/2/",
  "f746adc2.html",
  "1e6217fe.html",
  "42b90431.html",
  "diagrams.html",
  "archives/",
  "archives/2023/",
  "categories/",
  "categories/🎤讲座/",
  "tags/",
  "tags/模型压缩/",
  "about/",
  "404.html",
];

const full = fullSite((site) => site.write("source/_posts/diagrams.md", diagrams));

/** A page that keeps what its policy refused. */
async function open(path: string): Promise<Page> {
  const page = await full.browser.newPage();
  await page.addInitScript(() => {
    const refused: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      refused.push(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
    Object.assign(globalThis, { refused });
  });
  await page.goto(full.server.url + encodeURI(path));
  return page;
}

function refusedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
}

for (const path of pages) {
  test(`/${path} runs under its own policy and the server's`, async () => {
    const page = await open(path);
    const own = (await page.locator('meta[http-equiv="content-security-policy"]').getAttribute("content")) ?? "";
    assert.match(own, /^default-src 'none'; script-src 'self' 'sha256-[A-Za-z0-9+/=]+'; style-src 'self';/);
    assert.doesNotMatch(own, /unsafe/);
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => {
      for (const button of document.querySelectorAll("button")) button.click();
    });
    await page.waitForTimeout(200);
    assert.deepEqual(await refusedOn(page), []);
    await page.close();
  });
}

test("diagrams are drawn in their colours and sizes under the policy", async () => {
  const page = await open("diagrams.html");
  await page.locator("figure.diagram svg").nth(2).waitFor();
  assert.equal(await page.locator("figure.diagram svg").count(), 3);
  const line = page.locator('figure.diagram g[id*="Line"] rect').first();
  assert.equal(await line.evaluate((rect) => getComputedStyle(rect).fill), "rgb(223, 245, 227)");
  const edge = page.locator("figure.diagram svg .flowchart-link").first();
  assert.equal(await edge.evaluate((path) => getComputedStyle(path).fill), "none");
  assert.deepEqual(await refusedOn(page), []);
  await page.close();
});

test("a page's policy names the hosts of its own players only; the server's names all", async () => {
  const talk = await open("f746adc2.html");
  const home = await open("");
  assert.match((await policyOf(talk)) ?? "", /frame-src https:\/\/player\.bilibili\.com;/);
  assert.match((await policyOf(home)) ?? "", /frame-src 'none';/);
  const headers = await full.site.read("public/_headers");
  assert.match(
    headers,
    /frame-src https:\/\/player\.bilibili\.com https:\/\/[^;]*youtube-nocookie\.com[^;]*;.*frame-ancestors 'none'/,
  );
  for (const name of ["Referrer-Policy", "X-Content-Type-Options", "Permissions-Policy"]) {
    assert.match(headers, new RegExp(`^  ${name}: `, "m"));
  }
  await talk.close();
  await home.close();
});

function policyOf(page: Page): Promise<string | null> {
  return page.locator('meta[http-equiv="content-security-policy"]').getAttribute("content");
}
