import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { makeSite } from "./site.ts";

const docs = join(import.meta.dirname, "..", "..", "docs");

test("every address that the page about data names is one that a build writes", async () => {
  const site = await makeSite("full");
  try {
    await site.write("_config.yml", `${await site.read("_config.yml")}cards: true\n`);
    assert.equal((await site.hexo("generate")).code, 0);
    const files = (await site.list("public")).map((path) => `/${path}`);
    const [zh, en] = ["data.md", "data.en.md"].map((name) => addressesIn(readFileSync(join(docs, name), "utf8")));
    assert.ok((en?.length ?? 0) > 15);
    assert.deepEqual(zh, en);
    for (const address of en ?? []) {
      const pattern = new RegExp(`^${address.replaceAll(".", "\\.").replace(/<\w+>/g, "[^/]+")}$`);
      assert.ok(
        files.some((file) => pattern.test(file)),
        address,
      );
    }
  } finally {
    await site.remove();
  }
});

/** The addresses in the first column of a table. */
function addressesIn(text: string): string[] {
  const cells = [...text.matchAll(/^\| (`\/.*?) \|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, address = ""]) => address));
}
