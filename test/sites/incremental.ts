import assert from "node:assert/strict";

import { copySite, hashesOf, type TestSite } from "./site.ts";

/** Builds what has changed, and checks that a build from nothing gives the same bytes. */
export async function assertSameAsClean(site: TestSite): Promise<void> {
  const built = await site.hexo("generate");
  assert.equal(built.code, 0, built.output);
  const clean = await copySite(site);
  try {
    assert.equal((await clean.hexo("clean")).code, 0);
    assert.equal((await clean.hexo("generate")).code, 0);
    assert.deepEqual(await hashesOf(site, "public"), await hashesOf(clean, "public"));
  } finally {
    await clean.remove();
  }
}

/** Replaces a piece of a file that must be there. */
export async function change(site: TestSite, path: string, from: string, to: string): Promise<void> {
  const text = await site.read(path);
  assert.ok(text.includes(from), path);
  await site.write(path, text.replace(from, to));
}
