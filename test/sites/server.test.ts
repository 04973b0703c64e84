import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";

import { startServer, statusOf, textOf, until, type HexoServer } from "./hexo-server.ts";
import { makeSite, type TestSite } from "./site.ts";

async function serving(context: TestContext, change?: (site: TestSite) => Promise<void>) {
  const site = await makeSite("small");
  await change?.(site);
  const server = await startServer(site);
  context.after(async () => {
    await server.stop();
    await site.remove();
  });
  return { site, server };
}

test("`hexo server` shows an edit, outlives a mistake, and forgets a post that is gone", async (context) => {
  const { site, server } = await serving(context, async (site) => {
    assert.equal((await site.hexo("generate")).code, 0);
  });
  const page = `${server.url}a1.html`;
  const shows = (text: string) => until(`the page shows ${text}`, async () => (await textOf(page)).includes(text));
  await shows("After.");
  const source = await site.read("source/_posts/a.md");
  await site.write("source/_posts/a.md", source.replace("After.", "Edited."));
  await shows("Edited.");
  await site.write("source/_posts/a.md", source.replace("title: A", "title: A: B"));
  await until("the mistake is told", () => Promise.resolve(server.printed().includes("front-matter-invalid")));
  assert.match(await textOf(page), /Edited\./);
  await site.write("source/_posts/a.md", source.replace("After.", "Mended."));
  await shows("Mended.");
  await site.write("source/_posts/deep/er/b.md", source.replace("a1", "b2").replace("After.", "In a new folder."));
  await until("the new post is there", async () => (await textOf(`${server.url}b2.html`)).includes("In a new folder."));
  await rm(join(site.folder, "source/_posts/a.md"));
  await until("the page is gone", async () => (await statusOf(page)) === 404);
  assert.match(await site.read("public/a1.html"), /After\./);
});

test("a site that starts with a mistake says so on every page and is there when it is mended", async (context) => {
  const { site, server } = await serving(context, async (site) => {
    await site.write("source/_posts/a.md", "---\ntitle: A: B\nabbrlink: 'a1'\n---\n");
  });
  assert.equal(await statusOf(`${server.url}a1.html`), 500);
  assert.match(await textOf(server.url), /front matter/i);
  await site.write("source/_posts/a.md", "---\ntitle: A\nabbrlink: 'a1'\ndate: 2020-01-01\n---\n\nNow.\n");
  await until("the page is there", async () => (await textOf(`${server.url}a1.html`)).includes("Now."));
});

test("only this machine is answered, malformed addresses are refused, and built files know nothing of it", async (context) => {
  const { site, server } = await serving(context);
  for (const path of ["/%", "/%E0%A4%A", "/a%ZZ.html", "/%c0%ae%c0%ae/", "/__lectern/%"]) {
    assert.equal(await rawStatus(server, path), 400, path);
  }
  assert.equal(await statusOf(`${server.url}nowhere.html`), 404);
  assert.match(await textOf(`${server.url}a1.html`), /<script defer src="\/__lectern\/live\.js"/);
  for (const { address, internal, family } of Object.values(networkInterfaces()).flatMap((list) => list ?? [])) {
    if (internal || family !== "IPv4") continue;
    assert.equal(await statusOf(server.url.replace("127.0.0.1", address)), 0, address);
  }
  assert.equal((await site.hexo("generate")).code, 0);
  assert.doesNotMatch(await site.read("public/a1.html"), /__lectern/);
});

/** Status of a request whose path is sent as it is. */
function rawStatus({ url }: HexoServer, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
