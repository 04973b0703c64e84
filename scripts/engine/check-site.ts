import { join } from "node:path";

import type Hexo from "hexo";

import type { Diagnostic } from "../diagnostic.ts";
import { cacheFolder, type Host } from "./cache.ts";
import { checkLinks, textOf } from "./check-links.ts";
import { createLinks } from "../check/links.ts";
import { load, type Loaded, type LoadedPages } from "./load.ts";
import { isIntact, readManifest, type FileRecord, type Manifest } from "./manifest.ts";
import { readMemory } from "./memory.ts";
import { createPageKeys } from "./page-keys.ts";
import { checkPermalinks } from "./permalinks-lock.ts";
import { checksum } from "./remember.ts";
import { contentKey, isPredictable } from "./snapshot.ts";
import { stageRoutes } from "./stage.ts";
import type { Staging } from "./staging.ts";

/** Loads and draws the site as a build would, and says all that is wrong with it; writes nothing. */
export async function checkSite(host: Host): Promise<{ loaded: Loaded; diagnostics: readonly Diagnostic[] }> {
  const { hexo } = host;
  const cache = cacheFolder(hexo);
  const key = contentKey(host);
  const loaded = await load(host, readMemory(cache, key));
  const { pages, settings } = loaded;
  if (pages === undefined) return { loaded, diagnostics: await loaded.finish() };
  const manifest = readManifest(cache);
  const look = lookAt(hexo.public_dir, manifest, createLinks(settings));
  const base = isPredictable(host) ? checksum(key, pages.themeKey) : undefined;
  const keys = base === undefined ? undefined : createPageKeys(pages, base);
  await stageRoutes(hexo, pages, { staging: look.staging, keys, manifest });
  const diagnostics = await loaded.finish();
  putLateFiles(hexo, pages, look.staging);
  const { site, ownTheme } = pages;
  const changes = await look.staging.finish();
  const next = { changes, idsOfChanged: look.idsOf, links: look.links, site, ownTheme, settings };
  const broken = checkLinks({ ...next, folder: hexo.public_dir, cache });
  const dropped = checkPermalinks(hexo.base_dir, (path) => changes.files.has(path));
  return { loaded, diagnostics: [...diagnostics, ...loaded.levelled([...broken, ...dropped])] };
}

/** Late files are only counted: none of them holds a link. */
function putLateFiles(hexo: Hexo, pages: LoadedPages, staging: Staging): void {
  const taken = new Set(hexo.route.list());
  for (const { path } of pages.lateFiles()) if (!taken.has(path)) staging.put(path, new Uint8Array());
}

/** A next site that is looked at and forgotten: of its pages only the ids are kept. */
function lookAt(folder: string, manifest: Manifest, links: ReturnType<typeof createLinks>) {
  const files = new Map<string, FileRecord>();
  const changed = new Map<string, string>();
  const ids = new Map<string, Buffer>();
  const staging: Staging = {
    put: (path, content) => {
      files.set(path, { hash: "", size: 0, modified: 0, inode: 0 });
      changed.set(path, "");
      if (path.endsWith(".html")) ids.set(path, Buffer.from([...links.add(path, textOf(content)).ids].join("\n")));
    },
    keep: (path) => {
      const known = manifest.get(path);
      if (known === undefined || !isIntact(join(folder, path), known)) return false;
      files.set(path, known);
      return true;
    },
    setMade: () => undefined,
    room: () => undefined,
    finish: () => Promise.resolve({ changed, files, gone: [...manifest.keys()].filter((path) => !files.has(path)) }),
  };
  const idsOf = (path: string) => new Set((ids.get(path) ?? "").toString().split("\n"));
  return { staging, links, idsOf };
}
