import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";

import { encodeOnce, isOutside, safeAddress } from "../../../scripts/markdown/html/address.ts";
import { inlineHtml } from "../open-text.ts";
import "../../seed.ts";

const attacks = [
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](java&Tab;script:alert(1))",
  "[x](&#1;javascript:alert(1))",
  "[x](<\tjavascript:alert(1)>)",
  "[x](vbscript:x)",
  "[x](data:text/html,<b>)",
  "[x](<data:text/html;base64,eA==>)",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,x)",
  "[x][y]\n\n[y]: javascript:alert(1)",
];

test("an address that would run code or hold data is dropped, its text kept", () => {
  for (const attack of attacks) assert.doesNotMatch(inlineHtml(attack), /href|src/, attack);
  for (const attack of attacks.slice(0, 10)) assert.equal(inlineHtml(attack), "x", attack);
});

test("titles and texts cannot leave their attributes", () => {
  const html = inlineHtml(`[a](/b '"><script>x</script>') ![c"d](/e "f\\"g")`);
  assert.doesNotMatch(html, /<script/);
  assert.match(html, /alt="c&quot;d"/);
});

test("addresses are percent-encoded once", () => {
  const cases: readonly [string, string][] = [
    ["/标签/", "/%E6%A0%87%E7%AD%BE/"],
    ["/%E6%A0%87/", "/%E6%A0%87/"],
    ["/a b", "/a%20b"],
    ["/100%", "/100%25"],
    ['/"<>', "/%22%3C%3E"],
    ["https://a.org/?q=[1]&b=c#d", "https://a.org/?q=%5B1%5D&b=c#d"],
    ["/\ud800", "/%EF%BF%BD"],
  ];
  for (const [address, expected] of cases) assert.equal(encodeOnce(address), expected);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => encodeOnce(encodeOnce(text)) === encodeOnce(text)));
});

test("only other sites' addresses lead outside", () => {
  const home = "https://talks.example/blog";
  assert.deepEqual(
    ["/a", "a", "#a", "mailto:a@b", "https://talks.example/x", "https://TALKS.example"].map((to) =>
      isOutside(to, home),
    ),
    [false, false, false, false, false, false],
  );
  assert.deepEqual(
    ["https://b.org", "//b.org/x", "http://talks.example.b.org"].map((to) => isOutside(to, home)),
    [true, true, true],
  );
  assert.equal(safeAddress("mailto:a@b"), "mailto:a@b");
});
