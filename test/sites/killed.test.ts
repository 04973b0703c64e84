import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { hashesOf, makeSite, type TestSite } from "./site.ts";

/** How many builds are killed, at moments spread over the time that a build takes. */
const kills = 20;

test("a build that is killed leaves the old site or the new one, and the next build mends the rest", async () => {
  const site = await makeSite("full");
  try {
    const kept = join(site.folder, "kept");
    await cp(join(site.folder, "source"), join(kept, "old"), { recursive: true });
    await cp(join(site.folder, "source"), join(kept, "new"), { recursive: true });
    for (const file of await site.list("kept/new/_posts")) {
      const path = `kept/new/_posts/${file}`;
      await site.write(path, `${await site.read(path)}\nOne line more, in every note.\n`);
    }
    const began = performance.now();
    const sites = { old: await built(site, "old"), new: await built(site, "new") };
    const took = (performance.now() - began) / 2;
    for (let at = 0; at < kills; at++) {
      await putSource(site, at % 2 === 0 ? "old" : "new");
      await killAfter(site, (took * (at + Math.random())) / kills);
      const left = await hashesOf(site, "public");
      const isWhole = [sites.old, sites.new].some((whole) => isSame(whole, left));
      assert.ok(isWhole || existsSync(join(site.folder, ".cache", "publish.json")), `kill ${at} left a mixture`);
    }
    for (const name of ["old", "new"] as const) assert.deepEqual(await built(site, name), sites[name]);
  } finally {
    await site.remove();
  }
});

type Name = "old" | "new";

async function putSource(site: TestSite, name: Name): Promise<void> {
  await rm(join(site.folder, "source"), { recursive: true });
  await cp(join(site.folder, "kept", name), join(site.folder, "source"), { recursive: true });
}

async function built(site: TestSite, name: Name): Promise<Map<string, string>> {
  await putSource(site, name);
  const { code, output } = await site.hexo("generate");
  assert.equal(code, 0, output);
  return hashesOf(site, "public");
}

async function killAfter(site: TestSite, milliseconds: number): Promise<void> {
  const child = site.start("generate");
  const ended = once(child, "exit");
  await Promise.race([sleep(milliseconds), ended]);
  child.kill("SIGKILL");
  await ended;
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, hash]) => b.get(path) === hash);
}
