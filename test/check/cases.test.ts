import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";

import { codes, type Code } from "../../scripts/diagnostic.ts";
import { makeSite } from "../sites/site.ts";

/** A code's folder holds a post that is right, one that is not, and what is said of the latter: `level line:column`. */
const folder = join(import.meta.dirname, "cases");
const cases = readdirSync(folder).toSorted();

/** Codes that no post alone can show, and the test that does. */
const elsewhere: Partial<Readonly<Record<Code, string>>> = {
  "card-glyph-missing": "sites/cards.test.ts",
  "encoding-invalid": "sites/bad-input.test.ts",
  "file-unreadable": "sites/unreadable.test.ts",
  "output-duplicate": "sites/permanence.test.ts",
  "theme-failed": "sites/bad-input.test.ts",
  "config-invalid": "sites/bad-input.test.ts",
  "link-dead": "sites/outside.test.ts",
  "permalink-dropped": "sites/permanence.test.ts",
  "secret-in-config": "sites/permanence.test.ts",
};

/** What is known only of the finished pages, which a mistake in a file's own text leaves undrawn. */
const ofPages = new Set(["link-broken", "anchor-broken", "image-missing", "origin-not-allowed"]);

interface Said {
  readonly code: string;
  readonly level: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const said: Said[] = [];

before(async () => {
  for (const isOfPages of [true, false]) {
    const site = await makeSite("small");
    for (const code of cases.filter((one) => ofPages.has(one) === isOfPages)) {
      for (const kind of ["ok", "bad"]) {
        await site.write(`source/_posts/${code}-${kind}.md`, readFileSync(join(folder, code, `${kind}.md`)));
      }
    }
    const { output } = await site.hexo("check", "--format", "json");
    said.push(...(JSON.parse(output.slice(output.indexOf("["))) as Said[]));
    await site.remove();
  }
});

describe("every code, on a post that is right and on one that is not", () => {
  for (const code of cases) {
    test(code, () => {
      const of = (kind: string) =>
        said
          .filter((one) => one.code === code && one.path === `source/_posts/${code}-${kind}.md`)
          .map(({ level, line, column }) => `${level} ${line}:${column}`);
      const expected = readFileSync(join(folder, code, "expected.txt"), "utf8")
        .trim()
        .split("\n");
      assert.deepEqual(of("bad"), expected);
      assert.deepEqual(of("ok"), []);
    });
  }
});

test("every code is shown, here or in a test of its own", () => {
  for (const code of Object.keys(codes) as Code[]) {
    const other = elsewhere[code];
    const text = other === undefined ? "" : readFileSync(join(import.meta.dirname, "..", other), "utf8");
    assert.ok(cases.includes(code) || text.includes(code), code);
  }
});
