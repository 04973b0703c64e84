import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { codesOf } from "../check/link-codes.ts";
import { createLinks, type BrokenLink, type Links } from "../check/links.ts";
import { linkDiagnostic } from "../check/place-of-link.ts";
import { readIds } from "../check/read-page.ts";
import type { Settings } from "../config.ts";
import { diagnose, type Diagnostic } from "../diagnostic.ts";
import {
  addToLinkIndex,
  gatherCodes,
  readLinkIndex,
  sizeOfLinkIndex,
  writeLinkIndex,
  type GatheredCodes,
  type LinkIndex,
} from "./link-index.ts";
import type { Site } from "./site.ts";
import { readChecked, writeChecked } from "./remember.ts";
import type { Changes, Staging } from "./staging.ts";

interface Watched {
  readonly staging: Staging;
  readonly links: Links;
  /** Ids of a page that was put; undefined where they were not kept. */
  readonly idsOf: (path: string) => ReadonlySet<string> | undefined;
  /** Where the pages that were put link to. */
  readonly codes: GatheredCodes;
}

/** Reads the links of every page on its way into the next site; where one is in place that it is held against, keeps the ids, too. */
export function watchLinks(staging: Staging, { root, url }: Settings, isUpdate: boolean): Watched {
  const links = createLinks({ root, url });
  const kept = new Map<string, Buffer>();
  const codes = gatherCodes();
  const put: Staging["put"] = (path, content, made) => {
    if (path.endsWith(".html")) {
      const { ids, codes: own } = links.add(path, textOf(content));
      codes.add(path, own);
      // a set of pieces of a page would keep the whole page in memory
      if (isUpdate) kept.set(path, Buffer.from([...ids].join("\n")));
    }
    staging.put(path, content, made);
  };
  const idsOf = (path: string) => {
    const ids = kept.get(path);
    return ids && new Set(ids.toString().split("\n"));
  };
  return { staging: { ...staging, put }, links, idsOf, codes };
}

interface NextSite {
  readonly links: Links;
  /** Takes up where the pages link to that are read again. */
  readonly codes?: GatheredCodes;
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
 * nothing that was there is gone; of those only the ones are read again that linked to it.
 */
export function checkLinks(next: NextSite): Diagnostic[] {
  const { links, changes, folder, codes } = next;
  const kept = [...changes.files.keys()].filter((path) => path.endsWith(".html") && !changes.changed.has(path));
  for (const path of suspects(kept, next)) {
    const read = links.add(path, readFileSync(join(folder, path), "utf8"));
    codes?.add(path, read.codes);
  }
  const found = links.broken({
    has: (path) => changes.files.has(path),
    idsOf: (path) => (path.endsWith(".html") ? idsOf(path, next) : undefined),
  });
  return placed(found, next);
}

/** Pages that stay and may link to what is not there. */
function suspects(kept: readonly string[], next: NextSite): readonly string[] {
  if (kept.length === 0) return [];
  const right = rightIn(next.cache);
  if (right === undefined) return kept;
  const gone = goneCodes(next);
  if (gone.size === 0) return [];
  const index = right[0] === sizeOfLinkIndex(next.cache) ? readLinkIndex(next.cache) : undefined;
  return kept.filter((path) => index?.get(path)?.some((code) => gone.has(code)) ?? true);
}

/** Codes of all that the site in place has and the next has no more: files, and ids of pages. */
function goneCodes({ changes, folder, idsOfChanged }: NextSite): ReadonlySet<number> {
  const lost = [...changes.changed.keys()].flatMap((path) => {
    const old = join(folder, path);
    if (!path.endsWith(".html") || !existsSync(old)) return [];
    const ids = idsOfChanged(path);
    return [...readIds(readFileSync(old, "utf8"))].filter((id) => !ids.has(id)).flatMap((id) => codesOf(path, id));
  });
  return new Set([...changes.gone.flatMap((path) => codesOf(path)), ...lost]);
}

/** Whether all links of the site in place were right, and bytes of the index: now, and when it was last written as a whole. */
type Right = readonly [size: number, whole: number];

const name = "links.json";

/** Before the next site takes its place nothing is known of it: a build that is stopped then leaves it so. */
export function forgetLinks(cache: string): Right | undefined {
  const right = rightIn(cache);
  rmSync(join(cache, name), { force: true });
  return right;
}

/** The index is written anew when it has grown to so many times what it was. */
const worn = 3;

interface Checked {
  readonly isRight: boolean;
  /** What was known before the site took its place. */
  readonly former: Right | undefined;
  /** Where the pages link to that were read. */
  readonly codes: GatheredCodes;
  readonly has: (path: string) => boolean;
}

/** Remembers of the site that is in place now whether all its links were right, and where its pages link to. */
export function rememberLinks(cache: string, { isRight, former, codes, has }: Checked): void {
  if (!isRight) return;
  const isKnown = former !== undefined && former[0] === sizeOfLinkIndex(cache);
  if (isKnown) addToLinkIndex(cache, codes);
  const size = sizeOfLinkIndex(cache);
  if (isKnown && size <= former[1] * worn) {
    writeChecked(join(cache, name), [size, former[1]] satisfies Right);
    return;
  }
  writeLinkIndex(cache, isKnown ? stillThere(readLinkIndex(cache), has) : codes);
  const whole = sizeOfLinkIndex(cache);
  writeChecked(join(cache, name), [whole, whole] satisfies Right);
}

function stillThere(index: LinkIndex | undefined, has: (path: string) => boolean): GatheredCodes {
  const pages = gatherCodes();
  for (const [page, codes] of index ?? []) if (has(page)) pages.add(page, codes);
  return pages;
}

function rightIn(cache: string): Right | undefined {
  const value = readChecked(join(cache, name));
  return Array.isArray(value) && value.length === 2 ? [Number(value[0]), Number(value[1])] : undefined;
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
