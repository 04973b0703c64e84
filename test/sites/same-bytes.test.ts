import assert from "node:assert/strict";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { hashesOf, makeSite } from "./site.ts";

test("the same notes give the same bytes in any zone, in any language of the system, on any day of checkout", async () => {
  const environments = [
    { TZ: "UTC", LANG: "C" },
    { TZ: "America/St_Johns", LANG: "de_DE.UTF-8" },
    { TZ: "Pacific/Kiritimati", LC_ALL: "zh_CN.UTF-8" },
  ];
  const sites = await Promise.all(environments.map(async (env, at) => built(env, new Date(Date.UTC(2020 + at, 5, 1)))));
  const [first, ...others] = sites;
  assert.ok(first !== undefined && first.size > 40);
  for (const other of others) assert.deepEqual(other, first);
});

async function built(env: Readonly<Record<string, string>>, checkout: Date): Promise<ReadonlyMap<string, string>> {
  const site = await makeSite("full");
  try {
    for (const file of await site.list("source")) await utimes(join(site.folder, "source", file), checkout, checkout);
    const { code, output } = await site.hexoIn(env, "generate");
    assert.equal(code, 0, output);
    return await hashesOf(site, "public");
  } finally {
    await site.remove();
  }
}
