import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import type { Browser } from "playwright-core";

import { makeSite, type TestSite } from "../sites/site.ts";
import { launch } from "./chromium.ts";
import { serveFolder, type StaticServer } from "./serve.ts";

/** What a contributor might write into any field to run code, leave an attribute or break the page. */
const attacks: readonly string[] = [
  "<script>attacked()</script>",
  "</script><script>attacked()</script>",
  "<img src=x onerror=attacked()>",
  '"><img src=x onerror=attacked()>',
  "'><img src=x onerror=attacked()>",
  '" onmouseover=attacked() autofocus onfocus=attacked() x="',
  "</title><script>attacked()</script>",
  "</style><script>attacked()</script>",
  "--><script>attacked()</script>",
  "]]><script>attacked()</script>",
  "<svg onload=attacked()>",
  "<iframe srcdoc='<script>parent.attacked()</script>'></iframe>",
  "javascript:attacked()",
  "<a href=javascript:attacked()>x</a>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content='0;url=//evil.example/'>",
  "{{constructor.constructor('attacked()')()}}",
  "${attacked()}",
  "&lt;script&gt;attacked()&lt;/script&gt;",
  "\\u003cscript\\u003eattacked()\\u003c/script\\u003e",
  "</div></article></main></body></html>",
  "\u202E<script>attacked()</script>",
];

const quoted = (text: string) => JSON.stringify(text);
const inLine = (text: string) => text.replaceAll("\n", " ");

/** A talk whose every field holds the text. */
const talk = (attack: string, at: number) => `---
title: ${quoted(`青禾论坛 ${at} | ${attack}`)}
abbrlink: 'attack${at}'
date: 2020-01-${String((at % 28) + 1).padStart(2, "0")}
categories: [${quoted(`c${at} ${attack}`)}]
tags: [${quoted(`t${at} ${attack}`)}]
description: ${quoted(attack)}
talk:
  series: { name: ${quoted(`s${at} ${attack}`)}, episode: ${at} }
  topic: ${quoted(attack)}
  summary: ${quoted(attack)}
  speakers: [{ name: ${quoted(`p${at} ${attack}`)}, bio: ${quoted(attack)} }]
  talks: [{ title: ${quoted(attack)}, abstract: ${quoted(attack)}, spotlights: [${quoted(attack)}] }]
papers: [{ title: ${quoted(`paper ${at} ${attack}`)}, reason: ${quoted(attack)} }]
---

https://www.bilibili.com/video/BV1pt411G7Zj/

${inLine(attack)}

<!--more-->

## ${inLine(attack)}

**${inLine(attack)}：** ${inLine(attack)}

![${inLine(attack)}](/images/gap.svg ${quoted(attack)})

[${inLine(attack)}](<${inLine(attack).replace(/[<>]/g, "")}>)

\`\`\`${inLine(attack).replaceAll("`", "")}
${attack}
\`\`\`

\`\`\`mermaid
flowchart LR
  A[${quoted(attack).replaceAll('"', "#quot;")}] --> B
  click A href "javascript:attacked()"
\`\`\`

$${inLine(attack)}$

12:34 ${inLine(attack)}

> ${inLine(attack)}

| ${inLine(attack).replaceAll("|", "")} |
|---|
| ${inLine(attack).replaceAll("|", "")} |

[^${at}]: ${inLine(attack)}

x[^${at}]
`;

let browser: Browser;
let site: TestSite;
let server: StaticServer;

before(async () => {
  browser = await launch();
  site = await makeSite("full");
  const config = await site.read("_config.yml");
  const all = attacks.slice(0, 3).join(" ");
  await site.write(
    "_config.yml",
    `${config.replace(/^(?:title|subtitle|description|author): .*\n/gm, "")}\ncheck: { level: { link-broken: warning, anchor-broken: warning, image-missing: warning } }\n` +
      ["title", "subtitle", "description", "author"].map((key) => `${key}: ${quoted(all)}\n`).join(""),
  );
  for (const [at, attack] of attacks.entries()) await site.write(`source/_posts/attack-${at}.md`, talk(attack, at));
  await site.write("source/_posts/<img src=x onerror=attacked()>.md", talk(attacks[0] ?? "", 99));
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output.match(/^error.*\n.*/gm)?.join("\n"));
  server = await serveFolder(join(site.folder, "public"));
});
after(async () => {
  await browser.close();
  server.close();
  await site.remove();
});

test("nothing that is written into any field runs, on any page, and no page breaks", { timeout: 600_000 }, async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const ran: string[] = [];
  await context.exposeFunction("attacked", (where: string) => ran.push(where));
  await context.addInitScript("globalThis.attackedHere = globalThis.attacked");
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.dismiss());
  const files = (await site.list("public")).filter((file) => file.endsWith(".html"));
  assert.ok(files.filter((file) => file.startsWith("attack")).length > attacks.length);
  for (const file of files) {
    await page.goto(server.url + file.split("/").map(encodeURIComponent).join("/"));
    const found = await page.evaluate(() => ({
      mains: document.querySelectorAll("body > main").length,
      footers: document.querySelectorAll("body > footer").length,
      handlers: [...document.querySelectorAll("*")].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith("on")),
      ),
      scripts: [...document.scripts].filter((script) => script.src === "" && !/json/.test(script.type)).length,
      links: [...document.links].filter((link) => /^(?:javascript|data|vbscript):/.test(link.href)).length,
      elsewhere: document.querySelectorAll("base, iframe, object, embed, form[action], meta[http-equiv=refresh]")
        .length,
    }));
    const expected = { mains: 1, footers: 1, handlers: [], scripts: 0, links: 0, elsewhere: 0 };
    assert.deepEqual(found, expected, file);
    assert.deepEqual(ran, [], file);
  }
  await context.close();
});

test("feeds and the sitemap stay well-formed, and hold no player and no code", async () => {
  const page = await browser.newPage();
  const files = (await site.list("public")).filter((one) => one.endsWith(".xml"));
  assert.ok(files.includes("atom.xml") && files.includes("rss.xml") && files.includes("sitemap.xml"));
  for (const file of files) {
    const found = await page.evaluate(
      (xml) => {
        const document = new DOMParser().parseFromString(xml, "application/xml");
        const contents = [...document.querySelectorAll("[type=html], item > description, encoded")];
        const pieces = contents.map((one) => new DOMParser().parseFromString(one.textContent, "text/html"));
        const active = "script, iframe, object, embed, form, base";
        return {
          wellFormed: document.querySelector("parsererror") === null,
          active: pieces.flatMap((piece) => [...piece.querySelectorAll(active)].map(({ tagName }) => tagName)),
          handlers: pieces.flatMap((piece) =>
            [...piece.querySelectorAll("*")].flatMap((one) =>
              one.getAttributeNames().filter((name) => name.startsWith("on")),
            ),
          ),
        };
      },
      await site.read(`public/${file}`),
    );
    assert.deepEqual(found, { wellFormed: true, active: [], handlers: [] }, file);
  }
  await page.close();
});

test("machine twins stay whole", async () => {
  for (const file of (await site.list("public")).filter((one) => one.endsWith(".json"))) {
    assert.equal(typeof JSON.parse(await site.read(`public/${file}`)), "object", file);
  }
});
