import { readFile } from "node:fs/promises";

import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { linkTo } from "../urls.ts";
import type { Contacts } from "../contacts.ts";
import { headersFile } from "../policy.ts";
import { allOrigins, type ServiceOrigins, type Services } from "../services.ts";
import type { Explanation } from "../talk/explanation.ts";
import { offerFiles } from "./assets.ts";
import type { BrowserFile } from "./bundle.ts";
import type { Cards } from "./cards/cards.ts";
import type { Host } from "./cache.ts";
import { checkAliases, checkKeys, checkSettings, checkTogether, contactsOfSite, levelled } from "./check-posts.ts";
import type { Contents } from "./contents.ts";
import { mermaidFile } from "./diagrams.ts";
import { createDrawing, type Draw } from "./drawing.ts";
import { createFingerprints, type FingerprintOf } from "./fingerprints.ts";
import type { LateFile } from "./late-file.ts";
import type { offerLibrary as Offer } from "./library.ts";
import { offlineFiles } from "./offline.ts";
import { machineFiles } from "./machine-files.ts";
import type { Memory } from "./memory.ts";
import { isServing, openSite, type OpenSite } from "./open-site.ts";
import { checksum } from "./remember.ts";
import { fillRoutes, type Routes } from "./routes.ts";
import type { Search } from "./search.ts";
import type { LiveLibrary, Shelved } from "./shelved.ts";
import type { Site } from "./site.ts";
import { contentKey } from "./snapshot.ts";
import { registerViews } from "./theme.ts";

/** A site that is loaded; the content of posts is made when it is asked for. */
export interface Loaded {
  readonly open: OpenSite;
  /** What is wrong with the files themselves. */
  readonly known: readonly Diagnostic[];
  readonly settings: Settings;
  /** Absent where a mistake in the files themselves leaves nothing to draw; then Hexo's routes are as they were. */
  readonly pages: LoadedPages | undefined;
  /** Makes what nothing has asked for yet, and gives all that authors got wrong. */
  readonly finish: () => Promise<readonly Diagnostic[]>;
  /** Why each post was read as it was, by the path of its source. */
  readonly explanations: () => ReadonlyMap<string, Explanation>;
  /** Diagnostics at the levels of the settings and of the posts they speak of. */
  readonly levelled: (diagnostics: readonly Diagnostic[]) => Diagnostic[];
  /** Other sites that pages contact, once everything is made. */
  readonly contacts: () => Contacts;
  /** Comments and counters, which a reader may ask for. */
  readonly services: Services;
}

/** What is to be drawn: Hexo's locals and routes are filled. */
export interface LoadedPages {
  readonly site: Site;
  readonly contents: Contents;
  readonly routes: Routes;
  readonly draw: Draw;
  /** Stands for the theme: layouts, words, settings and what browsers get. */
  readonly themeKey: string;
  /** Whether the pages are drawn by a theme of `.tsx` layouts. */
  readonly ownTheme: boolean;
  /** A text that changes with the file that is published at a path as it is. */
  fileMark(path: string): string | undefined;
  /** A text that changes with the data of a page of the library, or with what the library adds to a post's page. */
  readonly libraryKey: (data: object) => string | undefined;
  /** Keeps what the next build may use again of the library. */
  rememberLibrary(cache: string): void;
  /** Milliseconds since 1970 at which a post that is not shown yet will be; null where none waits. */
  readonly until: number | null;
  readonly fingerprints: () => FingerprintOf;
  /** Files that the site's texts turned out to name, once all of them are made. */
  lateFiles(): readonly LateFile[];
  /** The library of a site that stays loaded; absent anywhere else. */
  readonly library: LiveLibrary | undefined;
  /** Absent where the site has none. */
  readonly search: Search | undefined;
  /** Absent where the site has none. */
  readonly cards: Cards | undefined;
}

/** Loads the whole site into Hexo's locals and routes, with what was remembered of its posts. */
export async function load(host: Host, memory: Memory = new Map()): Promise<Loaded> {
  const open = await openSite(host, memory);
  const { settings, contents } = open;
  const known = levelled(
    [...checkSettings(host.hexo.base_dir), ...open.diagnostics, ...checkKeys(open), ...checkAliases(open)],
    open,
  );
  const search = hasSearch(open) ? (await import("./search.ts")).openSearch(host, open) : undefined;
  const cards = settings.cards ? (await import("./cards/cards.ts")).openCards(host, open) : undefined;
  const isWrong = known.some(({ level }) => level === "error");
  const shelved = isWrong || !settings.library ? none : await offerLibrary(host, open, memory.size > 0);
  const pages = isWrong ? undefined : await planPages(host, open, shelved, { search, cards });
  return {
    open,
    known,
    settings,
    pages,
    finish: async () => [
      ...known,
      ...levelled(
        [
          ...shelved.diagnostics,
          ...(await contents.finish()),
          ...(shelved.live?.diagnostics() ?? []),
          ...((await cards?.check()) ?? []),
          ...checkTogether(open),
          ...(pages?.routes.diagnostics ?? []),
        ],
        open,
      ),
    ],
    explanations: () => contents.explanations(),
    levelled: (diagnostics) => levelled(diagnostics, open),
    contacts: () => contactsOfSite(open),
    services: open.services,
  };
}

const none: Shelved = { diagnostics: [], markOf: () => undefined, keyOf: () => undefined, remember: () => {} };

async function offerLibrary(...args: Parameters<typeof Offer>): Promise<Shelved> {
  const [{ hexo }, open] = args;
  if (isServing(hexo)) return (await import("./library-live.ts")).offerLiveLibrary(hexo, open);
  return (await import("./library.ts")).offerLibrary(...args);
}

/** Only a theme that draws a search page reads the index. */
function hasSearch({ settings, theme }: OpenSite): boolean {
  return settings.search && theme?.layouts["search"] !== undefined;
}

async function planPages(
  host: Host,
  open: OpenSite,
  shelved: Shelved,
  { search, cards }: Pick<LoadedPages, "search" | "cards">,
): Promise<LoadedPages> {
  const { hexo } = host;
  const { settings, source, site, contents, theme, reads } = open;
  if (theme !== undefined) registerViews(hexo, theme);
  const published = offerFiles(hexo, { assets: source.assets, theme });
  const assets = browserLinks(settings.root, theme?.browserFiles ?? []);
  const marks = new Map<string, () => string>();
  const { routes, draw } = await fillRoutes(
    hexo,
    () => createDrawing(hexo, { settings, services: open.services, theme, assets, reads }),
    () => {
      const files = machineFiles(hexo, open, contentKey(host));
      for (const { path, mark } of files) if (mark !== undefined) marks.set(path, mark);
      return files;
    },
  );
  return {
    site,
    contents,
    routes,
    draw,
    themeKey: theme === undefined ? "" : checksum(theme.key, JSON.stringify(hexo.theme.config)),
    ownTheme: theme !== undefined,
    fileMark: (path) => published.get(path)?.mark ?? marks.get(path)?.() ?? shelved.markOf(path),
    libraryKey: shelved.keyOf,
    rememberLibrary: shelved.remember,
    until: site.later.length === 0 ? null : Math.min(...site.later),
    fingerprints: () =>
      createFingerprints(site, contents, {
        data: source.data,
        library: hexo.locals.get("library"),
        languages: open.homes,
      }),
    library: shelved.live,
    search,
    cards,
    lateFiles: () => {
      const index = search?.files() ?? [];
      const kept = index.map(({ path }) => path);
      return [
        ...lateFiles(open),
        ...(cards?.files() ?? []),
        ...index.map(({ path, content }) => ({ path, data: () => content })),
        ...(theme === undefined ? [] : [headersOf(open), ...offlineFiles(settings, theme, contentKey(host), kept)]),
      ];
    },
  };
}

/** The links of the theme's files for browsers by their names; Mermaid's is made only where a page asks for it. */
function browserLinks(root: string, files: readonly BrowserFile[]): Readonly<Record<string, string>> {
  const links: Record<string, string> = Object.fromEntries(files.map(({ name, path }) => [name, linkTo(root, path)]));
  Object.defineProperty(links, "mermaid.js", { get: () => linkTo(root, mermaidFile().path) });
  return links;
}

/** Hexo publishes asset folders itself. */
function lateFiles({ assets, pictures, folders, site, contents }: OpenSite): LateFile[] {
  const published = new Set(folders.map(({ path }) => path));
  const beside = [...assets.beside].filter(([path]) => !published.has(path));
  const needsMermaid = contents.needsMermaid || site.pages.some(({ document }) => document.needs?.mermaid === true);
  return [
    ...beside.map(([path, { absolute }]) => ({ path, data: () => readFile(absolute) })),
    ...pictures.list().map(({ path, draw }) => ({ path, data: draw })),
    ...(needsMermaid ? [mermaidFile()].map(({ path, content }) => ({ path, data: () => content })) : []),
  ];
}

function originsOf({ comments, counters }: Services): ServiceOrigins {
  return allOrigins([...(comments === undefined ? [] : [comments.origins]), ...counters.map(({ origins }) => origins)]);
}

/** Only a theme of ours is known to run under the policy. */
function headersOf(open: OpenSite): LateFile {
  const { services, settings } = open;
  const data = () => headersFile(contactsOfSite(open), settings.privacy.allow, originsOf(services));
  return { path: "_headers", data };
}
