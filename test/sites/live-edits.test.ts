import assert from "node:assert/strict";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { slow, someChange } from "../../bench/live/changes.ts";
import { createRandom } from "../../bench/corpus/random.ts";
import { differences } from "../../bench/live/same-as-clean.ts";
import { startServer, statusOf, textOf, until } from "./hexo-server.ts";
import { change } from "./incremental.ts";
import { copySite, makeSite, ownTheme, type TestSite } from "./site.ts";

async function served(site: TestSite, url: string): Promise<string[]> {
  const clean = await copySite(site);
  try {
    for (const name of ["public", ".cache"]) await rm(join(clean.folder, name), { recursive: true, force: true });
    const built = await clean.hexo("generate");
    assert.equal(built.code, 0, built.output);
    return await differences(join(clean.folder, "public"), async (path) => {
      const response = await fetch(new URL(path, url));
      return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
    });
  } finally {
    await clean.remove();
  }
}

test("after thirty edits, some of them at once, a server serves what a build from nothing gives", async () => {
  const site = await makeSite("full");
  await ownTheme(site);
  const server = await startServer(site);
  try {
    const random = createRandom(7);
    for (let round = 0; round < 30; round++) {
      await someChange({ folder: site.folder, random, round }, slow);
      if (round % 3 !== 0) await textOf(server.url);
    }
    await site.write("source/about/index.md", "---\ntitle: About\ndate: 2014-01-01\n---\n\nThe last edit.\n");
    await until("the last edit shows", async () => (await textOf(`${server.url}about/`)).includes("The last edit."));
    assert.deepEqual(await served(site, server.url), []);
  } finally {
    await server.stop();
    await site.remove();
  }
});

const talk = `---
title: Harbour 1
abbrlink: "a1"
date: 2020-01-01
---

<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>

### Speaker

**Ida Norling:** Works on quays.

### Recommended papers

1. A Paper Nobody Wrote

   **Why read it:** It is short.
`;

/** Edits of one post, which is replaced in place, and what must show elsewhere afterwards. */
const edits: readonly (readonly [from: string, to: string, path: string, shows: RegExp])[] = [
  ["Harbour 1", "Harbour 2", "archives/", /Harbour 2/],
  ["It is short", "It is long", "papers/a-paper-nobody-wrote/", /It is long/],
  ["A Paper Nobody Wrote", "Another Paper", "papers/another-paper/", /Harbour 2/],
  ["Ida Norling", "Ida Sterling", "speakers/Ida-Sterling/", /Another Paper/],
  ["It is long.", "It is long. ![Seen](seen.svg)", "a1.html", /seen\.svg/],
];

test("an edit of one post shows on the library's pages, in lists and in files that it names, at once", async () => {
  const site = await makeSite("small");
  await site.write("source/_posts/seen.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await site.write("source/_posts/a.md", talk);
  const server = await startServer(site);
  try {
    assert.match(await textOf(`${server.url}papers/a-paper-nobody-wrote/`), /It is short/);
    for (const [from, to, path, shows] of edits) {
      await change(site, "source/_posts/a.md", from, to);
      await until(`${path} shows it`, async () => shows.test(await textOf(server.url + path)));
    }
    assert.equal(await statusOf(`${server.url}papers/a-paper-nobody-wrote/`), 404);
    assert.deepEqual(await served(site, server.url), []);
  } finally {
    await server.stop();
    await site.remove();
  }
});

test("what a server read is there for the next start, and for a build", async () => {
  const site = await makeSite("small");
  const server = await startServer(site);
  try {
    await until("it is kept", () =>
      site.list(".cache").then(
        (files) => files.includes("posts.json"),
        () => false,
      ),
    );
  } finally {
    await server.stop();
  }
  await cp(join(site.folder, ".cache"), join(site.folder, "kept"), { recursive: true });
  assert.equal((await site.hexo("generate")).code, 0);
  const [before, after] = await Promise.all([site.read("kept/notes.bin"), site.read(".cache/notes.bin")]);
  assert.equal(after, before);
  await site.remove();
});
