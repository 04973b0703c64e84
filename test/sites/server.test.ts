import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "node:test";

import { makeSite } from "./site.ts";

test("`hexo server` serves the site, shows an edit, and outlives a mistake", async () => {
  const site = await makeSite("small");
  const port = await freePort();
  const hexo = join(site.folder, "node_modules", "hexo", "bin", "hexo");
  const server = spawn(process.execPath, [hexo, "server", "-p", String(port), "-i", "127.0.0.1"], {
    cwd: site.folder,
    stdio: "ignore",
  });
  try {
    const page = () => textOf(`http://127.0.0.1:${port}/a1.html`);
    await until(async () => /After\./.test(await page()));
    const source = await site.read("source/_posts/a.md");
    await site.write("source/_posts/a.md", source.replace("After.", "Edited."));
    await until(async () => /Edited\./.test(await page()));
    await site.write("source/_posts/a.md", source.replace("title: A", "title: A: B"));
    await sleep(500);
    assert.match(await page(), /Edited\./);
    await site.write("source/_posts/a.md", source.replace("After.", "Mended."));
    await until(async () => /Mended\./.test(await page()));
  } finally {
    server.kill("SIGKILL");
    await once(server, "exit");
    await site.remove();
  }
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** The text at an address; empty while nothing answers. */
async function textOf(address: string): Promise<string> {
  return fetch(address).then(
    (response) => response.text(),
    () => "",
  );
}

/** Looks again and again, for a minute at most. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 300; look++) {
    if (await holds()) return;
    await sleep(200);
  }
  assert.fail("it did not come to be within a minute");
}
