/** Entries of a cache at most; what was read last stays. */
const most = 200;

/** Keeps an answer as the newest of a cache, once all of it has come. A browser that has no room keeps what it has. */
export async function keepNewest(name: string, key: string, response: Response): Promise<void> {
  try {
    const { status, statusText, headers } = response;
    const whole = new Response(await response.blob(), { status, statusText, headers });
    const cache = await caches.open(name);
    await cache.delete(key);
    await cache.put(key, whole);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => cache.delete(old)));
  } catch {
    // no room, or the reader forbids storage: the page is shown and not kept
  }
}

/** A page is the same whatever is asked of it: `?t=754`, `?q=NAS`, `#notes`. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, "");
}
