import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};

export interface StaticServer {
  /** Address of the site's root, with a slash at the end. */
  readonly url: string;
  close(): void;
}

/** Serves a folder below a root, as a static host does: folders by their index.html, else 404.html; with what its `_headers` says of every page. */
export async function serveFolder(folder: string, root = "/", wanted = 0): Promise<StaticServer> {
  const headers = await headersOf(folder);
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    void answer(folder, root, path).then(({ status, body, type }) => {
      response.writeHead(status, { ...headers, "content-type": type });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(wanted, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${root}`, close: () => close(server) };
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}

async function headersOf(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, "_headers"), "utf8").catch(() => "");
  return Object.fromEntries([...text.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]));
}

async function answer(folder: string, root: string, path: string) {
  const inside = path.startsWith(root) ? path.slice(root.length) : undefined;
  const file = inside === "" || inside?.endsWith("/") ? `${inside}index.html` : inside;
  const body = file === undefined ? undefined : await readFile(join(folder, file)).catch(() => undefined);
  if (body !== undefined && file !== undefined)
    return { status: 200, body, type: types[extname(file)] ?? "application/octet-stream" };
  const missing = await readFile(join(folder, "404.html")).catch(() => "not found");
  return { status: 404, body: missing, type: "text/html; charset=utf-8" };
}
