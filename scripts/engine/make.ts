import { readFileSync } from "node:fs";

import type Hexo from "hexo";

import { readIds } from "../check/read-page.ts";

import type { BuildResult, OnPage } from "./build.ts";
import type { Host } from "./cache.ts";
import { TypeFault } from "./errors.ts";
import { checkLinks, rememberLinks, watchLinks } from "./check-links.ts";
import { growSlowly } from "./heap.ts";
import { load, type LoadedPages } from "./load.ts";
import type { Manifest } from "./manifest.ts";
import { readMemory, writeMemory } from "./memory.ts";
import { createPageKeys, type PageKeys } from "./page-keys.ts";
import { checkPermalinks } from "./permalinks-lock.ts";
import { publish } from "./publish.ts";
import { checksum } from "./remember.ts";
import { contentKey, isPredictable, writeFinished } from "./snapshot.ts";
import { stageRoutes, type DrawnPages } from "./stage.ts";
import { openStaging, type Staging } from "./staging.ts";
import { checkTypes } from "./typecheck.ts";

interface Making {
  readonly cache: string;
  readonly inputs: string | undefined;
  readonly manifest: Manifest;
  readonly force: boolean;
  readonly onPage: OnPage;
}

/** Loads, draws and publishes the site; what is as it was is neither read, derived nor drawn again. */
export async function make(host: Host, { cache, inputs, manifest, force, onPage }: Making): Promise<BuildResult> {
  const { hexo } = host;
  growSlowly();
  const types = checkTypes(host);
  const key = contentKey(host);
  const [loaded, errors] = await Promise.all([load(host, force ? undefined : readMemory(cache, key)), types]);
  if (errors.length > 0) throw new TypeFault(errors);
  const { pages, settings } = loaded;
  const refused = { language: settings.language, pages: 0, published: undefined };
  if (pages === undefined) return { ...refused, diagnostics: await loaded.finish() };
  if (loaded.levelled(pages.routes.diagnostics).some(({ level }) => level === "error")) {
    return { ...refused, diagnostics: await loaded.finish() };
  }
  const opened = openStaging({ folder: hexo.public_dir, cache, manifest, writerFile: host.writerFile });
  const { staging, links, idsOf } = watchLinks(opened, settings, manifest.size > 0);
  const base = isPredictable(host) ? checksum(key, pages.themeKey) : undefined;
  const keys = base === undefined ? undefined : createPageKeys(pages, base);
  const drawn = await stageRoutes(hexo, pages, { staging, keys, manifest: force ? new Map() : manifest, onPage });
  const diagnostics = [...(await loaded.finish())];
  if (diagnostics.some(({ level }) => level === "error")) return { ...refused, diagnostics };
  await stageLateFiles(hexo, pages, staging);
  if (base !== undefined) setKeys(drawn, createPageKeys(pages, base), staging);
  const changes = await staging.finish();
  const { site, ownTheme } = pages;
  const idsOfChanged = (path: string) => idsOf(path) ?? readIds(readFileSync(changes.changed.get(path) ?? "", "utf8"));
  const next = { links, changes, idsOfChanged, folder: hexo.public_dir, cache, settings, site, ownTheme };
  const broken = checkLinks(next);
  const dropped = checkPermalinks(hexo.base_dir, (path) => changes.files.has(path));
  diagnostics.push(...loaded.levelled([...broken, ...dropped]));
  if (diagnostics.some(({ level }) => level === "error")) return { ...refused, diagnostics };
  const published = publish(changes, hexo.public_dir, cache);
  rememberLinks(cache, broken.length === 0);
  writeMemory(cache, key, pages.contents.memory());
  pages.rememberLibrary(cache);
  pages.search?.remember();
  const result = { language: settings.language, diagnostics, pages: changes.files.size };
  if (inputs !== undefined) writeFinished(cache, { ...result, inputs, until: pages.until });
  return { ...result, published };
}

async function stageLateFiles(hexo: Hexo, pages: LoadedPages, staging: Staging): Promise<void> {
  const taken = new Set(hexo.route.list());
  for (const { path, data } of pages.lateFiles()) if (!taken.has(path)) staging.put(path, await data());
}

/** Keys are made at the end: only then is it known which files the posts name. */
function setKeys(drawn: DrawnPages, keys: PageKeys, staging: Staging): void {
  for (const [page, reads] of drawn) {
    const key = keys.keyOf(page, reads);
    if (key !== undefined) staging.setMade(page.path, { key, reads });
  }
}
