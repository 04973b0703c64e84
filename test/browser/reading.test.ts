import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { brotliCompressSync } from "node:zlib";

import type { BrowserContextOptions, Page } from "playwright-core";

import { fullSite } from "./full-site.ts";

/** A talk with a video, chapters and papers; an article with a table and footnotes. */
const talk = "f746adc2.html";
const article = "42b90431.html";
const category = "categories/🎤讲座/";
const wide = { width: 1280, height: 800 };

const full = fullSite();

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await full.browser.newContext({ viewport: wide, ...options });
  const page = await context.newPage();
  await page.goto(full.server.url + encodeURI(path));
  return page;
}

describe("the player beside the notes", () => {
  test("stays in view, until the reader lets it go; the choice is kept", async () => {
    const page = await open(talk);
    await scrollDown(page);
    assert.ok((await topOf(page)) >= 0);
    const pin = page.locator(".pin");
    assert.equal(await pin.getAttribute("aria-pressed"), "true");
    await pin.click();
    await scrollDown(page);
    assert.ok((await topOf(page)) < 0);
    await page.reload();
    assert.equal(await page.locator(".pin").getAttribute("aria-pressed"), "false");
    await page.locator(".pin").click();
    await page.reload();
    assert.equal(await page.locator(".pin").getAttribute("aria-pressed"), "true");
    await page.context().close();
  });

  test("is not pinned, and no pin is seen, above the text of a phone", async () => {
    const page = await open(talk, { viewport: { width: 390, height: 844 } });
    assert.equal(await page.locator(".pin").isVisible(), false);
    await scrollDown(page);
    assert.ok((await topOf(page)) < 0);
    await page.context().close();
  });
});

test("the list of contents follows the reader", async () => {
  const page = await open(article);
  const links = page.locator(".contents a");
  const last = (await links.count()) - 1;
  assert.ok(last > 0);
  const hash = await links.nth(last).evaluate((link: HTMLAnchorElement) => decodeURIComponent(link.hash.slice(1)));
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), hash);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator('.contents [aria-current="true"]').waitFor();
  assert.ok((await page.locator(".contents [aria-current]").count()) === 1);
  await page.context().close();
});

describe("on a phone", () => {
  const phone = { viewport: { width: 390, height: 844 } };

  test("the text begins on the first screen; its contents are folded above it, and lead into it", async () => {
    for (const path of ["1e6217fe.html", article]) {
      const page = await open(path, phone);
      const { top } = await page.locator(".prose > :first-child").evaluate((first) => first.getBoundingClientRect());
      assert.ok(top < 844, `${path}: ${top}`);
      const link = page.locator(".contents a").last();
      assert.equal(await link.isVisible(), false);
      await page.locator(".contents summary").click();
      await link.click();
      assert.ok(await page.evaluate(() => scrollY > 0 && location.hash !== ""));
      await page.setViewportSize({ width: 1280, height: 844 });
      await page.locator(".contents [open]").waitFor();
      await page.context().close();
    }
  });

  test("what copies a second of the video comes when it plays", async () => {
    const page = await open(talk, phone);
    assert.equal(await page.locator(".cue").isVisible(), false);
    await page.locator(".play").first().click();
    assert.ok(await page.locator(".cue").isVisible());
    await page.context().close();
  });

  test("a wide table scrolls before its cells are narrower than four characters", async () => {
    const page = await open(article, phone);
    const widths = await page.locator(".prose :is(th, td)").evaluateAll((cells) =>
      cells.map((cell) => {
        const { width, fontSize, paddingRight } = getComputedStyle(cell);
        return (Number.parseFloat(width) - Number.parseFloat(paddingRight)) / Number.parseFloat(fontSize);
      }),
    );
    assert.ok(widths.length > 30);
    assert.ok(Math.min(...widths) >= 4, String(Math.min(...widths)));
    await page.context().close();
  });
});

test("a block of code is copied by a button that its pointer or the keyboard finds", async () => {
  const page = await open("a18fd828.html");
  await page.evaluate("navigator.clipboard.writeText = async (text) => { globalThis.taken = text; }");
  const block = page.locator(".code").first();
  await block.locator("button").focus();
  assert.equal(await block.locator("button").evaluate((button) => getComputedStyle(button).opacity), "1");
  await page.keyboard.press("Enter");
  await block.locator("button >> text=Copied").waitFor();
  const taken = await page.evaluate(() => (globalThis as unknown as { taken: string }).taken);
  assert.equal(taken, await block.locator("pre").evaluate((pre) => pre.textContent));
  await page.keyboard.press("Enter");
  await block.locator("button >> text=Copy").and(block.locator("button:not(:text('Copied'))")).waitFor();
  await page.context().close();
});

test("where styles cannot part Han from Latin letters a script does, and the text stays as it is", async () => {
  const context = await full.browser.newContext({ viewport: wide });
  await context.addInitScript({ content: "CSS.supports = () => false;" });
  const page = await context.newPage();
  await page.goto(full.server.url + article);
  await page.locator(".seam").first().waitFor();
  assert.ok(
    await page.locator("main .seam").evaluateAll((seams) => seams.every((seam) => seam.textContent?.length === 1)),
  );
  assert.equal(await page.locator("pre .seam, code .seam").count(), 0);
  const gap = await page
    .locator("main .seam")
    .first()
    .evaluate((seam) => getComputedStyle(seam).marginInlineEnd);
  assert.ok(Number.parseFloat(gap) > 1);
  const able = await open(article);
  assert.equal(await page.locator("article").textContent(), await able.locator("article").textContent());
  assert.equal(await able.locator(".seam").count(), 0);
  await able.context().close();
  await context.close();
});

describe("sharing", () => {
  test("is not offered where the system has no sheet", async () => {
    const context = await full.browser.newContext();
    await context.addInitScript({ content: "delete Navigator.prototype.share;" });
    const page = await context.newPage();
    await page.goto(full.server.url + talk);
    assert.equal(await page.locator(".share").isVisible(), false);
    await context.close();
  });

  test("hands the page's own address and title to the system", async () => {
    const context = await full.browser.newContext({ viewport: wide });
    await context.addInitScript({
      content: "navigator.share = (data) => { globalThis.shared = data; return Promise.resolve(); };",
    });
    const page = await context.newPage();
    await page.goto(`${full.server.url}${talk}?t=12#x`);
    await page.locator(".share").click();
    const shared = await page.evaluate(
      () => (globalThis as unknown as { shared: { url: string; title: string } }).shared,
    );
    assert.match(shared.url, new RegExp(`^https?://[^?#]+/${talk}$`));
    assert.equal(shared.title, await page.locator("h1").evaluate((heading) => heading.textContent));
    await context.close();
  });
});

describe("filters on the first page", () => {
  test("show a category's notes in place, and go back", async () => {
    const page = await open("");
    await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
    const all = await titlesOf(page);
    const [, link] = await page.locator(".filters a").all();
    await link!.click();
    await page.locator(".lead").waitFor({ state: "detached" });
    const own = await titlesOf(page);
    assert.notDeepEqual(own, all);
    assert.equal(await link!.getAttribute("aria-current"), "true");
    assert.match(page.url(), /\?in=/);

    const shared = await open("");
    await shared.goto(page.url());
    await shared.locator(".lead").waitFor({ state: "detached" });
    assert.deepEqual(await titlesOf(shared), own);
    await shared.context().close();

    await page.goBack();
    await page.locator(".lead").waitFor();
    assert.deepEqual(await titlesOf(page), all);
    assert.equal(await page.evaluate(() => "stayed" in globalThis), true);
    await page.context().close();
  });

  test("are links without script", async () => {
    const page = await open("", { javaScriptEnabled: false });
    await page.locator(".filters a").nth(1).click();
    assert.match(decodeURI(page.url()), /\/categories\//);
    await page.context().close();
  });
});

test("a talk's page keeps to its budget: what is sent, asked for and moved", async () => {
  const context = await full.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const sent: { readonly kind: string; readonly size: number; readonly url: string }[] = [];
  page.on("response", async (response) => {
    const body = await response.body();
    sent.push({ kind: response.request().resourceType(), size: brotliCompressSync(body).length, url: response.url() });
  });
  await page.goto(full.server.url + talk, { waitUntil: "networkidle" });
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        scrollTo(0, document.body.scrollHeight);
        setTimeout(() => resolve(sum), 100);
      }),
  );
  const sizeOf = (...kinds: string[]) =>
    sent.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).reduce((sum, { size }) => sum + size, 0);
  assert.ok(sent.every(({ url }) => url.startsWith(full.server.url)));
  assert.ok(sent.length <= 6, String(sent.length));
  assert.ok(sizeOf() <= 30 * 1024, `${sizeOf()} bytes`);
  assert.ok(sizeOf("script") <= 6 * 1024, `${sizeOf("script")} bytes of script`);
  assert.ok(sizeOf("stylesheet") <= 8 * 1024, `${sizeOf("stylesheet")} bytes of style`);
  assert.equal(moved, 0);
  await context.close();
});

test("what a page says is the same without script", async () => {
  for (const path of ["", talk, article, category, "papers/", "archives/", "tags/"]) {
    const [withScript, without] = await Promise.all([open(path), open(path, { javaScriptEnabled: false })]);
    assert.deepEqual(await textsOf(without), await textsOf(withScript), path);
    await Promise.all([withScript.context().close(), without.context().close()]);
  }
});

test("readers who want more contrast or their own colours get them", async () => {
  const strong = await open(talk, { contrast: "more" });
  assert.equal(await colourOf(strong, ".note-facts dt"), await colourOf(strong, "body"));
  await strong.context().close();

  const own = await open(talk, { forcedColors: "active" });
  const sign = await own.locator(".play").evaluate((button) => getComputedStyle(button, "::before").backgroundColor);
  assert.equal(sign, await colourOf(own, "body"));
  assert.equal(await colourOf(own, ".issue-number"), await colourOf(own, "body"));
  await own.context().close();
});

test("a talk prints as a handout: no chrome, the addresses of its links, its footnotes", async () => {
  for (const path of [talk, article]) {
    const page = await open(path);
    await page.emulateMedia({ media: "print" });
    const chrome =
      ".site-menu, .site-footer, .contents, .chapters, .cue, .pin, .share, .edit, .around, .cite, .neighbours, .skip, .play";
    for (const element of await page.locator(chrome).all()) {
      assert.equal(await element.isVisible(), false, await element.evaluate(({ className }) => className));
    }
    const addresses = await page
      .locator('.prose a[href^="http"]')
      .evaluateAll((links) =>
        links
          .filter((link) => link.closest("[data-talk=references], .timestamp") === null && !link.matches(".timestamp"))
          .map((link) => getComputedStyle(link, "::after").content.includes(link.getAttribute("href") ?? "")),
      );
    assert.ok(addresses.every(Boolean));
    assert.ok(await page.locator(".credit").isVisible());
    assert.ok(await page.locator(".prose").isVisible());
    const footnotes = page.locator(".footnotes li");
    assert.equal(await footnotes.count(), path === article ? 1 : 0);
    for (const footnote of await footnotes.all()) assert.ok(await footnote.isVisible());
    const pdf = await page.pdf();
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    await page.context().close();
  }
});

test("what a note folds away is on paper", async () => {
  const page = await open(article);
  await page.evaluate("document.querySelector('.prose').append(document.createElement('details'))");
  await page.pdf();
  assert.equal(await page.locator(".prose details:not([open])").count(), 0);
  await page.context().close();
});

function colourOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).color);
}

function topOf(page: Page): Promise<number> {
  return page.locator(".players").evaluate((element) => element.getBoundingClientRect().top);
}

function scrollDown(page: Page): Promise<void> {
  return page.evaluate(() => document.querySelector("[data-talk=papers]")?.scrollIntoView());
}

function titlesOf(page: Page): Promise<string[]> {
  return page.locator(".latest .entry-title").allTextContents();
}

function textsOf(page: Page): Promise<string[]> {
  return page.locator("main :is(h1, h2, h3, p, li, dd)").allTextContents();
}
