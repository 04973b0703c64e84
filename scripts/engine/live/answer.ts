import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";

import type Hexo from "hexo";
import mime from "mime";

import { cacheFolder } from "../cache.ts";
import { readManifest } from "../manifest.ts";
import { readRoute } from "../routes.ts";
import type { Channel } from "./channel.ts";
import { emptyPage, withLive } from "./inject.ts";
import type { LiveSite } from "./live-site.ts";
import { faultProblems } from "./problems.ts";

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** A request whose address cannot be read is refused, before anything stumbles over it. */
export const refuseMalformed: Middleware = (request, response, next) => {
  try {
    decodeURIComponent(pathOf(request));
    next();
  } catch {
    response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
    response.end("400 Bad Request: the address is malformed\n");
  }
};

/**
 * Answers every address that the site has, with the browser's part added to pages. Addresses that Hexo's server leads
 * elsewhere are left to it.
 */
export function answerRoutes(hexo: Hexo, site: LiveSite, channel: Channel): Middleware {
  return (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    answerRoute(hexo, site, channel, request, response).then((isAnswered) => {
      if (!isAnswered) next();
    }, next);
  };
}

/** Comes last: there is no such page. */
export function answerMissing(hexo: Hexo, channel: Channel): Middleware {
  return (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    missing(hexo, channel, request, response).catch(next);
  };
}

async function answerRoute(
  hexo: Hexo,
  site: LiveSite,
  channel: Channel,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  await site.settled();
  const asked = hexo.route.format(decodeURIComponent(pathOf(request)));
  if (isLedElsewhere(hexo, pathOf(request))) return false;
  if (findRoute(hexo, asked) === undefined || site.isLate(asked)) await site.complete();
  const path = findRoute(hexo, asked);
  if (path === undefined) {
    if (!isOurs(hexo, asked)) return false;
    await missing(hexo, channel, request, response);
    return true;
  }
  try {
    const bytes = await readRoute(hexo, path);
    send(request, response, 200, path, bytes, channel);
  } catch (error) {
    site.tell(error);
    const problems = faultProblems(error, { folder: hexo.base_dir, language: channel.state.language });
    send(request, response, 500, "500.html", emptyPage(`500: /${path}`, problems, channel.state.version));
  }
  return true;
}

/** Hexo's server knows a page without its extension, too. */
function findRoute({ route }: Hexo, path: string): string | undefined {
  return [path, `${path}.html`].find((one) => route.routes[one] !== undefined && route.routes[one] !== null);
}

/** `pretty_urls` leads from an address to its short form. */
function isLedElsewhere({ config }: Hexo, path: string): boolean {
  const { trailing_index: index, trailing_html: html } = config.pretty_urls;
  if (path.endsWith("/index.html")) return !index;
  return !html && path.endsWith(".html");
}

/** Whether a build left a file here that the site has no more: it is not to be served as if it were there. */
function isOurs(hexo: Hexo, path: string): boolean {
  const manifest = readManifest(cacheFolder(hexo));
  return [path, `${path}.html`].some((one) => manifest.has(one));
}

async function missing(hexo: Hexo, channel: Channel, request: IncomingMessage, response: ServerResponse) {
  const { problems, version } = channel.state;
  const errors = problems.filter(({ level }) => level === "error");
  if (hexo.route.list().length === 0 && errors.length > 0) {
    return send(request, response, 500, "500.html", emptyPage("500", errors, version));
  }
  const own = findRoute(hexo, "404.html");
  const page = own === undefined ? undefined : await readRoute(hexo, own).catch(() => undefined);
  if (page === undefined) send(request, response, 404, "404.html", emptyPage("404", [], version));
  else send(request, response, 404, "404.html", page, channel);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  path: string,
  content: Buffer | string,
  channel?: Channel,
): void {
  const type = mime.getType(extname(path)) ?? "application/octet-stream";
  const isText = /^text\/|[/+](?:json|xml|javascript)$/.test(type);
  const body =
    type === "text/html" && channel !== undefined
      ? Buffer.from(withLive(content.toString(), channel.state.version))
      : Buffer.from(content);
  if (!response.hasHeader("content-type")) response.setHeader("content-type", isText ? `${type}; charset=utf-8` : type);
  response.setHeader("cache-control", "no-cache");
  response.setHeader("content-length", body.length);
  response.writeHead(status);
  response.end(request.method === "HEAD" ? undefined : body);
}

function pathOf({ url = "/" }: IncomingMessage): string {
  return url.replace(/[?#].*$/s, "");
}
