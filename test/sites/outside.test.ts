import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";

import { makeSite } from "./site.ts";

test("links to other sites are tried when asked for, once, and those that are gone are named with their place", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const status = { "/here": 200, "/gone": 410, "/login": 401 }[request.url ?? ""] ?? 404;
    response.writeHead(status).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const other = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site = await makeSite("small");
  try {
    await site.write(
      "source/_posts/links.md",
      `---\ntitle: Links\nabbrlink: 'f00d'\ndate: 2020-01-01\n---\n\n[a](${other}/here#part) [b](${other}/gone)\n\n<${other}/lost> [c](${other}/login)\n`,
    );
    assert.equal((await site.hexo("check")).code, 0);
    assert.deepEqual(asked, []);

    const { code, output } = await site.hexo("check", "--external");
    assert.equal(code, 0, output);
    assert.match(output, new RegExp(`link-dead · source/_posts/links\\.md:7:\\d+[^]*${other}/gone.*410`), output);
    assert.match(output, new RegExp(`links\\.md:9:2[^]*${other}/lost.*404`), output);
    assert.doesNotMatch(output, /here” leads/);
    assert.match(output, new RegExp(`${other}/login \\(401\\)`));
    assert.deepEqual(
      asked.toSorted((a, b) => (a < b ? -1 : 1)),
      ["GET /lost", "HEAD /gone", "HEAD /here", "HEAD /login", "HEAD /lost"],
    );

    await site.hexo("check", "--external", "--strict");
    assert.equal(asked.length, 5);
    assert.equal((await site.hexo("check", "--external", "--strict")).code, 1);
  } finally {
    server.close();
    await site.remove();
  }
});
