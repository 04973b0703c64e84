import { cacheNames, site } from "./site.ts";

/** Bytes of an index at most that is kept whole; of a larger one what was used is kept. */
const most = 6_000_000;

/** Keeps the whole search index once a reader has searched: the first search of each life of the worker sees to it. */
export function setUpSearchKeeping(): () => Promise<void> {
  let keeping: Promise<void> | undefined;
  return () => (keeping ??= keepIndex().catch(() => (keeping = undefined)));
}

async function keepIndex(): Promise<void> {
  const { search } = (await (await fetch(`${site.root}offline.json`)).json()) as { readonly search: readonly string[] };
  const cache = await caches.open(cacheNames.search);
  const wanted = new Set(search.map((path) => new URL(site.root + path, location.href).href));
  for (const old of await cache.keys()) if (!wanted.has(old.url)) await cache.delete(old);
  let size = 0;
  for (const url of wanted) {
    const response = await fetch(url);
    size += (await response.clone().arrayBuffer()).byteLength;
    if (!response.ok || size > most) return;
    await cache.put(url, response);
  }
}
