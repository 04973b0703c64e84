import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";

import mime from "mime";

import { freePort } from "./remotes.ts";
import { makeSite, type TestSite } from "./site.ts";

type Fault = (response: ServerResponse, file: Buffer | undefined, url: URL) => void;

let site: TestSite;

before(async () => {
  site = await makeSite("small");
  await site.write("public/CNAME", "small.example\n");
  await site.write("public/404.html", "<p>Not here</p>\n");
  for (let page = 1; page < 8; page++) await site.write(`public/${page}.html`, `<p>Page ${page}</p>\n\n\n`);
  assert.equal((await site.hexo("generate")).code, 0);
});

after(() => site.remove());

/** Serves public/ as a host does, but for the addresses that have a fault. */
async function serve(faults: Readonly<Record<string, Fault>>, root = "/") {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://x");
    const path = decodeURIComponent(url.pathname)
      .slice(root.length)
      .replace(/(^|\/)$/, "$1index.html");
    void fileOf(path).then(async (file) => {
      const fault = faults[path.startsWith(missingPage) ? missingPage : path];
      if (fault !== undefined) return fault(response, file, url);
      const missing = { status: 404, body: await fileOf("404.html"), type: "text/html" };
      const found = { status: 200, body: file, type: mime.getType(path) ?? "application/octet-stream" };
      const { status, body, type } = file === undefined ? missing : found;
      return response.writeHead(status, { "content-type": type }).end(body);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${root}`, close: () => (server.closeAllConnections(), server.close()) };
}

const fileOf = (path: string) => readFile(join(site.folder, "public", path)).catch(() => undefined);

async function verify(faults: Readonly<Record<string, Fault>>, ...args: string[]) {
  const server = await serve(faults);
  try {
    return await site.hexo("verify", server.address, "--timeout", "1", "--retries", "1", ...args);
  } finally {
    server.close();
  }
}

test("a server that serves what was built, below any root", async () => {
  const { code, output } = await verify({});
  assert.equal(code, 0, output);
  assert.match(output, /(\d+) of \1 addresses are as built/);
  const below = await serve({}, "/blog/");
  try {
    assert.equal((await site.hexo("verify", below.address)).code, 0);
  } finally {
    below.close();
  }
});

const minify = (html: string) => {
  const load = createRequire(createRequire(import.meta.url).resolve("html-minifier-plugin"));
  const minifier = load("html-minifier") as { minify(html: string, options: object): string };
  return minifier.minify(html, {
    collapseWhitespace: true,
    removeComments: true,
    removeOptionalTags: true,
    removeAttributeQuotes: true,
    collapseBooleanAttributes: true,
    sortAttributes: true,
  });
};

const html = { "content-type": "text/html" };

const rewrites: Readonly<Record<string, Fault>> = {
  "a1.html": (to, file) => to.writeHead(200, html).end(minify(String(file))),
  "1.html": (to) => to.writeHead(308, { location: "/1" }).end(),
  "1": (to) => void fileOf("1.html").then((file) => to.writeHead(200, html).end(file)),
};

test("each way in which a server can fail has its name", async () => {
  const faults: readonly (readonly [path: string, fault: Fault, says: RegExp])[] = [
    ["1.html", (to) => to.writeHead(404).end(), /^missing · 1\.html · .*\(404\)$/m],
    ["2.html", (to) => to.writeHead(403).end(), /^status · 2\.html · status 403$/m],
    ["3.html", (to) => to.writeHead(200, html).end("old"), /^different · 3\.html · .*3 bytes served, 16 built$/m],
    [
      "4.html",
      (to, file) => to.writeHead(200, { "content-type": "text/plain" }).end(file),
      /^type · 4\.html · served as text\/plain, expected text\/html$/m,
    ],
    [
      "5.html",
      (to, file) => to.writeHead(200, { "content-type": "text/html; charset=gbk" }).end(file),
      /^type · 5\.html · served as text\/html; charset=gbk/m,
    ],
    [
      "6.html",
      (to, file, { search }) => to.writeHead(200, { ...html, age: "300" }).end(search === "" ? "old" : file),
      /^stale · 6\.html · a cache serves an old copy, 300 seconds old/m,
    ],
    ["7.html", () => undefined, /^unanswered · 7\.html · no answer \(TimeoutError\)$/m],
    [
      "sitemap.xml",
      (to, file) => to.writeHead(200).end(String(file).replace("a1.html", "gone.html")),
      /^left · https:\/\/small\.example\/gone\.html · /m,
    ],
    [missingPage, (to) => to.writeHead(200, html).end("soft"), /^status · no-such-page-\w+\.html · status 200$/m],
  ];
  const { code, output } = await verify(Object.fromEntries(faults.map(([path, fault]) => [path, fault])));
  assert.equal(code, 1);
  for (const [path, , says] of faults) assert.match(output, says, path);
  assert.equal(output.match(/^[a-z]+ · /gm)?.length, faults.length + 1, output);
});

test("what a host rewrites or moves is said and fails only when it is asked to; a dropped question is asked again", async () => {
  let tries = 0;
  const flaky: Fault = (to, file) => (tries++ === 0 ? to.destroy() : to.writeHead(200, html).end(file));
  const { code, output } = await verify({ ...rewrites, "2.html": flaky });
  assert.equal(code, 0, output);
  assert.match(output, /^rewritten · a1\.html/m);
  assert.match(output, /^elsewhere · 1\.html · the server leads to http:.*\/1$/m);
  assert.equal(tries, 2);
  assert.equal((await verify(rewrites, "--strict")).code, 1);
});

/** Its name holds a hash of the server's address; every path that begins so is meant. */
const missingPage = "no-such-page";

test("what cannot be compared is exit code 2", async () => {
  const dead = `http://127.0.0.1:${await freePort()}/`;
  const rows: [args: string[], says: RegExp][] = [
    [["ftp://x.example/"], /Expected an address that begins with http/],
    [["http://x.example/", "--timeout", "soon"], /to be numbers above 0/],
    [[dead, "--retries", "0"], /no answer \(ECONNREFUSED\)/],
  ];
  for (const [args, says] of rows) {
    const { code, output } = await site.hexo("verify", ...args);
    assert.deepEqual([code, says.test(output)], [2, true], output);
  }
  const bare = await makeSite("small");
  try {
    const { code, output } = await bare.hexo("verify", "http://x.example/");
    assert.deepEqual([code, /no public\//.test(output)], [2, true], output);
  } finally {
    await bare.remove();
  }
});
