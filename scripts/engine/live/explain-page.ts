import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

import type Hexo from "hexo";

import type { Middleware } from "./answer.ts";
import type { Explained } from "./explained.ts";
import type { Found, LiveSite } from "./live-site.ts";
import { openInEditor } from "./open-in-editor.ts";

/** What only a page of this server may ask: what its source says, and to open that source in the editor. */
export function explainMiddlewares(hexo: Hexo, site: LiveSite, language: string) {
  const token = randomBytes(24).toString("base64url");
  const explain: Middleware = (request, response, next) => {
    if (!isLoopback(request)) return refuse(response, 403);
    const { searchParams } = new URL(request.url ?? "/", "http://localhost");
    site.explained(pathOf(hexo, searchParams.get("path") ?? "")).then((found) => {
      if (found === undefined) refuse(response, 404);
      else send(response, 200, explainedOf(found, language, token));
    }, next);
  };
  const open: Middleware = (request, response, next) => {
    if (!isFromOwnPage(request)) return refuse(response, 403);
    answerOpen(hexo, site, token, request, response).catch(next);
  };
  return { explain, open };
}

function explainedOf({ source, explanation }: Found, language: string, token: string): Explained {
  const { derived, body, unsure } = explanation;
  const facts = [
    ...derived,
    ...unsure.map(({ line, text }) => ({ field: "?", line, text })),
    ...body.map(({ line, text }) => ({ field: "", line, text })),
  ];
  return { source, facts, language, token };
}

/** Path of a page's file from its address. */
function pathOf(hexo: Hexo, address: string): string {
  const { root } = hexo.config;
  return hexo.route.format(address.startsWith(root) ? address.slice(root.length) : address);
}

async function answerOpen(
  hexo: Hexo,
  site: LiveSite,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const wish = await readWish(request);
  if (wish === undefined) return refuse(response, 400);
  if (!isSame(wish.token, token)) return refuse(response, 403);
  if (!(await site.sources()).has(wish.source)) return refuse(response, 404);
  const outcome = await openInEditor(hexo, wish.source, wish.line);
  if (outcome === undefined) return refuse(response, 404);
  send(response, 200, outcome);
}

interface Wish {
  readonly token: string;
  readonly source: string;
  readonly line: number;
}

/** No wish is longer. */
const longest = 4096;

async function readWish(request: IncomingMessage): Promise<Wish | undefined> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longest) return undefined;
  }
  try {
    const { token, source, line } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const isWish =
      typeof token === "string" && typeof source === "string" && Number.isInteger(line) && Number(line) > 0;
    return isWish ? { token, source, line: Number(line) } : undefined;
  } catch {
    return undefined;
  }
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?$/;

/** From this machine, and by a name of it: a foreign name that leads here is refused. */
function isLoopback({ socket, headers }: IncomingMessage): boolean {
  const from = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return (from === "::1" || from.startsWith("127.")) && loopback.test(headers.host ?? "");
}

function isFromOwnPage(request: IncomingMessage): boolean {
  const { host, origin, "content-type": type } = request.headers;
  return request.method === "POST" && isLoopback(request) && origin === `http://${host}` && type === "application/json";
}

function send(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number): void {
  send(response, status, {});
}
