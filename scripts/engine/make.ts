import { readFileSync } from "node:fs";

import type Hexo from "hexo";

import { readIds } from "../check/read-page.ts";

import type { BuildResult, OnPage } from "./build-result.ts";
import type { Host } from "./cache.ts";
import { TypeFault } from "./errors.ts";
import { checkLinks, forgetLinks, rememberLinks, watchLinks } from "./check-links.ts";
import { growSlowly } from "./heap.ts";
import type { LateFile } from "./late-file.ts";
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
  const { staging, links, idsOf, codes } = watchLinks(opened, settings, manifest.size > 0);
  const base = isPredictable(host) ? checksum(key, pages.themeKey) : undefined;
  const keys = base === undefined ? undefined : createPageKeys(pages, base);
  const drawn = await stageRoutes(hexo, pages, { staging, keys, manifest: force ? new Map() : manifest, onPage });
  const diagnostics = [...(await loaded.finish())];
  if (diagnostics.some(({ level }) => level === "error")) return { ...refused, diagnostics };
  await stageLateFiles(hexo, pages, { staging, manifest, onPage });
  if (base !== undefined) setKeys(drawn, createPageKeys(pages, base), staging);
  const changes = await staging.finish();
  const { site, ownTheme } = pages;
  const idsOfChanged = (path: string) => idsOf(path) ?? readIds(readFileSync(changes.changed.get(path) ?? "", "utf8"));
  const next = { links, codes, changes, idsOfChanged, folder: hexo.public_dir, cache, settings, site, ownTheme };
  const broken = checkLinks(next);
  const dropped = checkPermalinks(hexo.base_dir, (path) => changes.files.has(path));
  diagnostics.push(...loaded.levelled([...broken, ...dropped]));
  if (diagnostics.some(({ level }) => level === "error")) return { ...refused, diagnostics };
  const former = forgetLinks(cache);
  const published = publish(changes, hexo.public_dir, cache);
  rememberLinks(cache, { isRight: broken.length === 0, former, codes, has: (path) => changes.files.has(path) });
  writeMemory(cache, key, pages.contents.memory());
  pages.rememberLibrary(cache);
  pages.search?.remember();
  pages.cards?.remember();
  const result = { language: settings.language, diagnostics, pages: changes.files.size };
  if (inputs !== undefined) writeFinished(cache, { ...result, inputs, until: pages.until });
  return { ...result, published };
}

/** So many files are made at once: a picture is drawn beside the thread that prepares the next. */
const atOnce = 4;

interface LateStaging extends Pick<Making, "manifest" | "onPage"> {
  readonly staging: Staging;
}

async function stageLateFiles(hexo: Hexo, pages: LoadedPages, { staging, manifest, onPage }: LateStaging) {
  const taken = new Set(hexo.route.list());
  const files = pages.lateFiles().filter(({ path }) => !taken.has(path));
  const isKept = ({ path, mark }: LateFile) =>
    mark !== undefined && manifest.get(path)?.made?.key === mark && staging.keep(path);
  const due = files.filter((file) => !isKept(file));
  for (let at = 0; at < due.length; at += atOnce) {
    const some = due.slice(at, at + atOnce);
    onPage(some[0]?.path ?? "", at, due.length);
    const room = staging.room();
    if (room !== undefined) await room;
    const made = await Promise.all(some.map(async ({ data }) => data()));
    for (const [place, { path, mark }] of some.entries()) {
      staging.put(path, made[place] ?? "", mark === undefined ? undefined : { key: mark, reads: [] });
    }
  }
}

/** Keys are made at the end: only then is it known which files the posts name. */
function setKeys(drawn: DrawnPages, keys: PageKeys, staging: Staging): void {
  for (const [page, reads] of drawn) {
    const key = keys.keyOf(page, reads);
    if (key !== undefined) staging.setMade(page.path, { key, reads });
  }
}
