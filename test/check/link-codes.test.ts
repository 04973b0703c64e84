import assert from "node:assert/strict";
import { test } from "node:test";

import { codesOf } from "../../scripts/check/link-codes.ts";
import { createLinks } from "../../scripts/check/links.ts";

const page = "p/q.html";

/** An address on the page, the file it leads to, and the id there. */
const table: readonly (readonly [href: string, file: string, id?: string])[] = [
  ["/", "index.html"],
  ["../index.html", "index.html"],
  ["/a.html", "a.html"],
  ["/a", "a.html"],
  ["/b/", "b/index.html"],
  ["../b", "b/index.html"],
  ["/b/index", "b/index.html"],
  ["/b/index.html?x=1", "b/index.html"],
  ["https://s.example/b/", "b/index.html"],
  ["/%E6%A0%87%E7%AD%BE/", "标签/index.html"],
  ["/a.html#x&amp;y", "a.html", "x&y"],
  ["/b#%E7%94%B2", "b/index.html", "甲"],
  ["/p.png", "p.png"],
];

test("a page that links to a file is found by the file's codes, and by those of the id", () => {
  for (const [href, file, id] of table) {
    const links = createLinks({ root: "/", url: "https://s.example" });
    const { codes } = links.add(page, `<a href="${href}">a</a>`);
    assert.ok(
      codesOf(file).some((code) => codes.includes(code)),
      href,
    );
    if (id !== undefined)
      assert.ok(
        codesOf(file, id).some((code) => codes.includes(code)),
        `${href} ${id}`,
      );
    assert.ok(!codesOf("c.html").some((code) => codes.includes(code)), href);
  }
});
