import assert from "node:assert/strict";
import { test } from "node:test";

import { nearest, siteIn } from "../scripts/language.ts";

test("the nearest language is one that the reader can read", () => {
  const cases: [string, string[], string | undefined][] = [
    ["en", ["zh-CN", "en"], "en"],
    ["EN-gb", ["zh-CN", "en"], "en"],
    ["en-GB", ["en-US", "en-gb"], "en-gb"],
    ["zh", ["zh-TW", "zh-CN"], "zh-CN"],
    ["zh-HK", ["zh-CN", "zh-TW"], "zh-TW"],
    ["zh-Hant", ["zh-CN", "zh-TW"], "zh-TW"],
    ["zh-TW", ["zh-CN"], undefined],
    ["fr", ["zh-CN", "en"], undefined],
  ];
  for (const [language, known, expected] of cases) assert.equal(nearest(language, known), expected, language);
});

test("a site has its own words in a language, and the usual ones where it says no other", () => {
  const site = { title: "讲席", subtitle: "笔记", description: "讲座", translations: { en: { title: "Lectern" } } };
  assert.deepEqual(siteIn(site, "en-GB"), { title: "Lectern", subtitle: "笔记", description: "讲座" });
  assert.equal(siteIn(site, "ja").title, "讲席");
});
