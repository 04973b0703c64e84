import { keepNewest, withoutQuery } from "./worker/keeping.ts";
import { setUpSearchKeeping } from "./worker/search.ts";
import { worker, type FetchEvent } from "./worker/scope.ts";
import { cacheNames, isHashed, site } from "./worker/site.ts";

/**
 * Keeps what a reader has read for when there is no network. A page always comes from the network while there is one, so
 * that none is stale after a deploy; files whose names carry a hash of their content are taken from the cache.
 */
if (site.isOn) {
  worker.addEventListener("install", (event) => event.waitUntil(install()));
  worker.addEventListener("activate", (event) => event.waitUntil(activate()));
  worker.addEventListener("fetch", answer);
} else {
  worker.addEventListener("install", () => void worker.skipWaiting());
  worker.addEventListener("activate", (event) => event.waitUntil(leave()));
}

async function install(): Promise<void> {
  const cache = await caches.open(cacheNames.shell);
  await cache.addAll(site.shell.map((path) => new Request(site.root + path, { cache: "reload" })));
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  await dropCaches((name) => !Object.values(cacheNames).includes(name));
  await worker.clients.claim();
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  await Promise.allSettled(open.map(({ url }) => keepOpenPage(url)));
}

/** A site that is no longer kept: the caches go, and the worker with them. */
async function leave(): Promise<void> {
  await dropCaches(() => true);
  await worker.registration.unregister();
}

async function dropCaches(isOld: (name: string) => boolean): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(cacheNames.prefix));
  await Promise.all(own.filter(isOld).map((name) => caches.delete(name)));
}

/** A page that was opened before there was a worker, with its styles and scripts. */
async function keepOpenPage(url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok || response.redirected) return;
  const html = await response.clone().text();
  await keepNewest(cacheNames.pages, withoutQuery(url), response);
  const paths = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = ""]) => new URL(path, url));
  const assets = await caches.open(cacheNames.assets);
  for (const { href, pathname } of paths) if (isHashed(pathname) && !(await caches.match(href))) await assets.add(href);
}

const keepSearch = setUpSearchKeeping();

function answer(event: FetchEvent): void {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(site.root)) return;
  if (request.headers.has("range") || ["video", "audio"].includes(request.destination)) return;
  event.respondWith(isHashed(pathname) ? cacheFirst(request) : networkFirst(event));
  if (pathname.startsWith(`${site.root}search/`)) event.waitUntil(keepSearch());
}

async function cacheFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await keepNewest(cacheNames.assets, request.url, response.clone());
  return response;
}

async function networkFirst(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const isPage = request.mode === "navigate";
  const name = isPage ? cacheNames.pages : cacheNames.files;
  const key = isPage ? withoutQuery(request.url) : request.url;
  try {
    const response = await fetch(request);
    if (response.ok && response.type === "basic" && !response.redirected) {
      event.waitUntil(keepNewest(name, key, response.clone()));
    } else if (response.status === 404 || response.status === 410) {
      event.waitUntil(caches.open(name).then((cache) => cache.delete(key)));
    }
    return response;
  } catch (error) {
    const kept = await caches.match(key, { ignoreVary: true });
    const offline = isPage ? await caches.match(`${site.root}offline.html`) : undefined;
    const answer = kept ?? offline;
    if (answer === undefined) throw error;
    return answer;
  }
}
