import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { createLinks, type BrokenLink, type Links } from "../check/links.ts";
import { linkDiagnostic } from "../check/place-of-link.ts";
import { readIds } from "../check/read-page.ts";
import type { Settings } from "../config.ts";
import { diagnose, type Diagnostic } from "../diagnostic.ts";
import type { Site } from "./site.ts";
import { readChecked, writeChecked } from "./remember.ts";
import type { Changes, Staging } from "./staging.ts";

interface Watched {
  readonly staging: Staging;
  readonly links: Links;
  /** Ids of a page that was put; undefined where they were not kept. */
  readonly idsOf: (path: string) => ReadonlySet<string> | undefined;
}

/** Reads the links of every page on its way into the next site; where one is in place that it is held against, keeps the ids, too. */
export function watchLinks(staging: Staging, { root, url }: Settings, isUpdate: boolean): Watched {
  const links = createLinks({ root, url });
  const kept = new Map<string, Buffer>();
  const put: Staging["put"] = (path, content, made) => {
    if (path.endsWith(".html")) {
      const ids = links.add(path, textOf(content));
      // a set of pieces of a page would keep the whole page in memory
      if (isUpdate) kept.set(path, Buffer.from([...ids].join("\n")));
    }
    staging.put(path, content, made);
  };
  const idsOf = (path: string) => {
    const ids = kept.get(path);
    return ids && new Set(ids.toString().split("\n"));
  };
  return { staging: { ...staging, put }, links, idsOf };
}

interface NextSite {
  readonly links: Links;
  readonly changes: Pick<Changes, "files" | "gone" | "changed">;
  /** Ids of a page that differs from the one in place. */
  readonly idsOfChanged: (path: string) => ReadonlySet<string>;
  /** Folder of the site in place. */
  readonly folder: string;
  readonly cache: string;
  readonly settings: Settings;
  readonly site: Site;
  /** Links that stand in no source are the theme's; those of a theme that is not ours are its own affair. */
  readonly ownTheme: boolean;
}

/**
 * Says which links of the next site lead nowhere. Pages that stay as they are were right before, and stay right as long as
 * nothing that was there is gone: only then are they read again.
 */
export function checkLinks(next: NextSite): Diagnostic[] {
  const { links, changes, folder, cache } = next;
  const kept = [...changes.files.keys()].filter((path) => path.endsWith(".html") && !changes.changed.has(path));
  if (kept.length > 0 && (!wasRight(cache) || isSomethingGone(next))) {
    for (const path of kept) links.add(path, readFileSync(join(folder, path), "utf8"));
  }
  const found = links.broken({
    has: (path) => changes.files.has(path),
    idsOf: (path) => (path.endsWith(".html") ? idsOf(path, next) : undefined),
  });
  return placed(found, next);
}

const name = "links.json";

/** Remembers of the site that is in place now whether all its links were right. */
export function rememberLinks(cache: string, isRight: boolean): void {
  if (isRight) writeChecked(join(cache, name), true);
  else rmSync(join(cache, name), { force: true });
}

function wasRight(cache: string): boolean {
  return readChecked(join(cache, name)) === true;
}

function isSomethingGone({ changes, folder, idsOfChanged }: NextSite): boolean {
  if (changes.gone.length > 0) return true;
  return [...changes.changed.keys()].some((path) => {
    const old = join(folder, path);
    if (!path.endsWith(".html") || !existsSync(old)) return false;
    const ids = idsOfChanged(path);
    return [...readIds(readFileSync(old, "utf8"))].some((id) => !ids.has(id));
  });
}

function idsOf(path: string, { changes, folder, idsOfChanged }: NextSite): ReadonlySet<string> {
  return changes.changed.has(path) ? idsOfChanged(path) : readIds(readFileSync(join(folder, path), "utf8"));
}

/** Every link at the place where it was written; one of the theme's once, on the first page that shows it. */
function placed(found: readonly BrokenLink[], { site, settings, ownTheme }: NextSite): Diagnostic[] {
  if (found.length === 0) return [];
  const sources = new Map([
    ...site.posts.map(
      ({ document, source }) => [document.path, () => ({ path: source.source.path, text: source.raw })] as const,
    ),
    ...site.pages.map(
      ({ document, source }) =>
        [document.path, () => ({ path: `source/${source.file.path}`, text: source.raw })] as const,
    ),
  ]);
  const told = new Set<string>();
  return found.flatMap((link) => {
    const source = (sources.get(link.page) ?? sources.get(link.page.replace(/index\.html$/, "")))?.();
    const own = source && linkDiagnostic(link, source, settings.root);
    // which lists a site has is the theme's choice
    if (own !== undefined) return [ownTheme ? own : { ...own, level: "warning" as const }];
    const key = `${link.code} ${link.href}`;
    if (!ownTheme || told.has(key)) return [];
    told.add(key);
    const place = { path: link.page, line: 1, column: 1 };
    return [diagnose(link.code, place, { href: link.href, src: link.href })];
  });
}

/** The text of UTF-8 bytes, which are not copied for it. */
export function textOf(content: string | Uint8Array): string {
  if (typeof content === "string") return content;
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString();
}
