import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";

import { HtmlValidate } from "html-validate";
import type { BrowserContextOptions, Page } from "playwright-core";

import { layoutFaults } from "./layout-facts.ts";
import { fullSite } from "./full-site.ts";
import { outOfOrder, walk } from "./keyboard-walk.ts";
import { openKind, pageKinds } from "./page-kinds.ts";

/** axe-core, as the page runs it. */
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const full = fullSite();

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    describe(`${colorScheme}, ${width} pixels wide`, () => {
      let page: Page;
      const failed: string[] = [];
      before(async () => {
        page = await full.browser.newPage({ colorScheme, viewport: { width, height: 844 } });
        page.on("response", (response) => {
          if (response.status() >= 400) failed.push(response.url());
        });
        page.on("pageerror", (error) => failed.push(error.message));
      });
      after(() => page.close());
      for (const [name, path] of Object.entries(pageKinds)) {
        test(`${name}: axe finds nothing, nothing fails to load, no text is cut or lies on other text`, async () => {
          failed.length = 0;
          await openKind(page, full.server.url, path);
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(failed, []);
          assert.deepEqual(await layoutFaults(page), []);
        });
      }
    });
  }
}

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const spaced = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Letters of twice their size. https://www.w3.org/TR/WCAG22/#resize-text */
const large = "html { font-size: 200% !important; }";

test("no page needs to be scrolled sideways, or loses text, at 320 pixels, with wide spacing or large letters", async () => {
  const page = await full.browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  for (const [name, path] of Object.entries(pageKinds)) {
    await page.setViewportSize({ width: 320, height: 640 });
    await openKind(page, full.server.url, path);
    assert.deepEqual(await layoutFaults(page), [], name);
    const style = await page.addStyleTag({ content: spaced });
    assert.deepEqual(await layoutFaults(page), [], `${name}, spaced`);
    await style.evaluate((element, css) => {
      element.textContent = css;
    }, large);
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      assert.deepEqual(await layoutFaults(page), [], `${name}, large, ${width}`);
    }
  }
  await page.close();
});

describe("what readers ask of their system", () => {
  test("less motion: nothing moves by itself", async () => {
    await onEveryPage({ reducedMotion: "reduce" }, async (page, name) => {
      assert.deepEqual(await page.evaluate(moving), [], name);
    });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`more contrast, ${colorScheme}: every text has 7 to 1`, async () => {
      await onEveryPage({ contrast: "more", colorScheme }, async (page, name) => {
        assert.deepEqual(await violations(page, ["color-contrast-enhanced"]), [], name);
      });
    });

    test(`colours of their own, ${colorScheme}: no other is left, and nothing is cut or lies on another`, async () => {
      await onEveryPage({ forcedColors: "active", colorScheme }, async (page, name) => {
        assert.deepEqual(await page.evaluate(otherColours), [], name);
        assert.deepEqual(await layoutFaults(page), [], name);
      });
    });
  }
});

for (const width of [390, 1280]) {
  test(`by keyboard, ${width} pixels wide: the skip link first, every stop seen, as the eye goes, and out again`, async () => {
    await onEveryPage({ viewport: { width, height: 844 } }, async (page, name) => {
      const stops = await walk(page);
      assert.ok(stops !== undefined, `${name}: no way out`);
      assert.equal(stops[0]?.href, "#content", name);
      assert.deepEqual(
        stops.flatMap((stop) => (stop.fault === undefined ? [] : [`${stop.name}: ${stop.fault}`])),
        [],
        name,
      );
      assert.deepEqual(outOfOrder(stops), [], name);
    });
  });
}

test("by keyboard: the skip link leads to the content; Escape closes the search, and the page is where it was", async () => {
  await onEveryPage({}, async (page, name) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "content", name);
    if (name.includes("search")) return;
    await page.keyboard.press("Control+k");
    await page.locator("dialog[open] input[type=search]:focus").waitFor();
    for (let at = 0; at < 12; at++) {
      await page.keyboard.press("Tab");
      const isInside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
      );
      assert.ok(isInside, name);
    }
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement?.id), "content", name);
  });
});

test("every page of the site is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      "no-dup-id": "error",
      "heading-level": "error",
      "missing-doctype": "error",
      "no-missing-references": "error",
    },
  });
  const faults: string[] = [];
  for (const file of (await full.site.list("public")).filter((path) => path.endsWith(".html"))) {
    const { results } = await validator.validateString(await full.site.read(`public/${file}`));
    for (const { line, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line} ${ruleId} ${message}`);
    }
  }
  assert.deepEqual(faults, []);
});

async function onEveryPage(
  options: BrowserContextOptions,
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const page = await full.browser.newPage(options);
  for (const [name, path] of Object.entries(pageKinds)) {
    await openKind(page, full.server.url, path);
    await look(page, name);
  }
  await page.close();
}

function moving(): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    const isStill = transitionDuration === "0s" && animationName === "none" && scrollBehavior !== "smooth";
    return isStill ? [] : [element.className || element.localName];
  });
}

/** Texts and signs in colours that are none of the reader's: text, links, marks, what is quiet, and their grounds. */
function otherColours(): string[] {
  const probe = document.createElement("i");
  document.body.append(probe);
  const system = ["CanvasText", "LinkText", "VisitedText", "GrayText", "ButtonText", "FieldText", "MarkText", "Canvas"];
  const known = new Set(
    system.map((name) => {
      probe.style.setProperty("color", name);
      return getComputedStyle(probe).color;
    }),
  );
  probe.remove();
  return [...document.querySelectorAll("body *")].flatMap((element) => {
    const { color, fill } = getComputedStyle(element);
    const own = element.matches("svg *:not(text)") ? fill : color;
    return own === "none" || known.has(own) ? [] : [`${element.className || element.localName}: ${own}`];
  });
}

/** What axe finds; by some of its rules alone where they are named. */
async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const enabled = Object.fromEntries(only.map((rule) => [rule, { enabled: true }]));
    const options =
      only.length === 0
        ? { rules: { "target-size": { enabled: true } } }
        : { runOnly: { type: "rule", values: only }, rules: enabled };
    const results = await run.run(options);
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  }, rules);
}
