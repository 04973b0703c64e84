import { siteIn } from "../../../scripts/language.ts";
import type { LanguageHome, Locals } from "../../../scripts/locals.ts";
import type { Contacts } from "../../../scripts/contacts.ts";
import { contentPolicy, noContacts } from "../../../scripts/policy.ts";
import { allOrigins, type ServiceOrigins } from "../../../scripts/services.ts";
import {
  aboutPath,
  addressOf,
  atomPath,
  categoriesPath,
  jsonFeedPath,
  linkTo,
  papersPath,
  readingListPath,
  rssPath,
  searchPath,
  seriesPath,
  socialImagePath,
  speakersPath,
  tagsPath,
  webManifestPath,
  workerPath,
} from "../../../scripts/urls.ts";

import type { CounterProps } from "./Counter.tsx";
import { languageLinks, languageName, type LanguageLinks } from "./language-links.ts";
import { localeOf } from "./locale.ts";
import { licence, type Licence } from "./licence.ts";
import { structured, type Crumb, type Thing } from "./structured.ts";

/** What every page shows around its content, as plain data. */
export interface Frame {
  readonly language: string;
  /** Title of the document: the page's and the site's. */
  readonly title: string;
  /** The page's title alone. */
  readonly name: string;
  readonly description: string;
  /** The page's whole address. */
  readonly address: string;
  readonly site: { readonly title: string; readonly subtitle: string; readonly href: string };
  readonly menu: readonly MenuItem[];
  /** Absent where the site has no search. */
  readonly search: SearchLink | undefined;
  readonly languages: LanguageLinks;
  readonly alternates: readonly Alternate[];
  readonly assets: Readonly<Record<string, string>>;
  /** Scripts that only this page needs, by their names in the theme's source folder. */
  readonly scripts: readonly string[];
  /** Content-Security-Policy of the page. */
  readonly policy: string;
  /** Present where the page holds diagrams: the word for a diagram's source. */
  readonly diagrams: string | undefined;
  readonly favicon: string;
  /** Present where browsers keep what is read. */
  readonly offline: Readonly<Record<"manifest" | "worker" | "icon", string>> | undefined;
  readonly footer: Footer;
  readonly kind: "article" | "website";
  /** The style sheet beside the one of every page; notes need none. */
  readonly styles: "lists.css" | "library.css" | undefined;
  /** `zh_CN`, as OpenGraph has it. */
  readonly locale: string;
  /** The picture that stands for the page where it is shared. */
  readonly image: { readonly address: string; readonly alt: string };
  /** JSON-LD. */
  readonly structured: string;
  /** More `meta` elements: name, content. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  readonly words: FrameWords;
}

export interface MenuItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** Where the search is, and what a browser loads when the reader turns to it. */
export interface SearchLink {
  readonly label: string;
  readonly href: string;
  /** Folder of the index, where the search page stands in another. */
  readonly index: string | undefined;
  readonly script: string | undefined;
  readonly style: string | undefined;
}

/** A machine twin of the page. */
export interface Alternate {
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

interface Footer {
  readonly counter: CounterProps | undefined;
  readonly text: string;
  readonly list: { readonly href: string; readonly text: string } | undefined;
  readonly licence: Licence | undefined;
}

interface FrameWords {
  readonly skip: string;
  readonly nav: string;
  readonly languages: string;
  readonly scheme: string;
  readonly auto: string;
  readonly light: string;
  readonly dark: string;
  readonly licence: string;
}

interface FrameFacts {
  readonly title?: string;
  readonly description?: string;
  readonly language?: string;
  readonly alternates?: readonly Alternate[];
  readonly kind?: Frame["kind"];
  readonly styles?: Frame["styles"];
  /** From the first page down to the one above this; the first page is added. */
  readonly crumbs?: readonly Crumb[];
  readonly things?: readonly Thing[];
  readonly meta?: Frame["meta"];
  /** Whether the page has comments. */
  readonly hasComments?: boolean;
  readonly image?: Frame["image"] | undefined;
  readonly scripts?: readonly string[];
  readonly needs?: { readonly mermaid: boolean; readonly contacts?: Contacts } | undefined;
}

/** Picks the frame out of Hexo's locals; the page says what is its own. */
export function frame(locals: Locals, facts: FrameFacts = {}): Frame {
  const { settings, theme, __ } = locals;
  const {
    title,
    alternates = [],
    kind = "website",
    styles = kind === "article" ? undefined : "lists.css",
    scripts = [],
    needs,
    crumbs = [],
    things = [],
    meta = [],
    image,
  } = facts;
  const language = facts.language ?? languageOf(locals);
  const languages = languageLinks(locals, language);
  const homePath = languages.home?.path ?? "index.html";
  const site = siteOf(locals, language);
  const name = title ?? site.title;
  const description = facts.description || site.description;
  const address = addressOf(settings.url, locals.path);
  const home = { name: site.title, href: linkTo(settings.root, homePath) };
  const said = structured(locals, { name, description, address, language, crumbs: [home, ...crumbs], things });
  return {
    language,
    name,
    title: title === undefined ? site.whole : `${title} – ${site.title}`,
    description,
    address,
    site: { title: site.title, subtitle: site.subtitle, href: home.href },
    menu: menu(locals, languages.home),
    languages,
    search: searchLink(locals, languages.home),
    alternates: [...alternates, ...siteFeeds(locals, homePath, site.title)],
    assets: locals.assets,
    scripts,
    policy: contentPolicy(needs?.contacts ?? noContacts, settings.privacy.allow, [said], originsOf(locals, facts)),
    diagrams: needs?.mermaid === true ? __("diagramSource") : undefined,
    favicon: linkTo(settings.root, "favicon.svg"),
    offline:
      settings.offline === true
        ? {
            manifest: linkTo(settings.root, webManifestPath),
            worker: linkTo(settings.root, workerPath),
            icon: linkTo(settings.root, "icon-192.png"),
          }
        : undefined,
    footer: {
      text: textOf(theme["footer"]),
      list: readingList(locals),
      counter: counter(locals),
      licence: licence(theme["licence"]),
    },
    kind,
    styles,
    locale: localeOf(language),
    image: image ?? { address: addressOf(settings.url, socialImagePath), alt: site.title },
    structured: said,
    meta,
    words: {
      skip: __("skip"),
      nav: __("nav"),
      languages: __("languages"),
      scheme: __("scheme.label"),
      auto: __("scheme.auto"),
      light: __("scheme.light"),
      dark: __("scheme.dark"),
      licence: __("licence"),
    },
  };
}

/** The site as the page's language calls it; the first page of another language has a title and a description of its own. */
function siteOf({ settings, site, path }: Locals, language: string) {
  const own = siteIn(settings, language);
  const whole = siteTitle(own);
  const isOther = site.languages.slice(1).some((home) => home.path === path);
  const isSame = isOther && whole === siteTitle(settings);
  return {
    ...own,
    whole: isSame ? `${whole} – ${languageName(language)}` : whole,
    description:
      isOther && own.description === settings.description
        ? [languageName(language), own.description].filter(Boolean).join(" – ")
        : own.description,
  };
}

/** The feeds of the page's language, where it has a first page of its own, and those of the whole site. */
function siteFeeds({ settings: { root, library, title: all } }: Locals, homePath: string, title: string): Alternate[] {
  const feeds = [
    { type: "application/atom+xml", path: atomPath },
    { type: "application/rss+xml", path: rssPath },
    ...(library ? [{ type: "application/feed+json", path: jsonFeedPath }] : []),
  ];
  const own = homePath.replace(/index\.html$/, "");
  return [
    ...(own === "" ? [] : feeds.map(({ type, path }) => ({ type, href: linkTo(root, own + path), title }))),
    ...feeds.map(({ type, path }) => ({ type, href: linkTo(root, path), title: all })),
  ];
}

/** A page's own language, that of its folder or the site's; Hexo's `default` names none. */
function languageOf({ page, settings }: Locals): string {
  return page.lang === undefined || page.lang === "default" ? settings.language : page.lang;
}

function siteTitle({ title, subtitle }: { readonly title: string; readonly subtitle: string }): string {
  return subtitle === "" ? title : `${title} – ${subtitle}`;
}

function searchLink({ settings: { search, root }, assets, __ }: Locals, home?: LanguageHome): SearchLink | undefined {
  if (!search) return undefined;
  const files = { script: assets["search.js"], style: assets["search.css"] };
  const [href, index] = [linkTo(root, home?.search ?? searchPath), linkTo(root, searchPath)];
  return { label: __("search.heading"), href, index: href === index ? undefined : index, ...files };
}

/** The menu of the theme's settings, without what the site has no page for. */
function menu({ theme, settings, site, path, __ }: Locals, home?: LanguageHome): MenuItem[] {
  const entries = theme["menu"];
  if (typeof entries !== "object" || entries === null) return [];
  const absent = new Set([
    ...(site.categories.length === 0 ? [categoriesPath] : []),
    ...(site.tags.length === 0 ? [tagsPath] : []),
    ...(site.library?.isEmpty !== false ? [papersPath, speakersPath, seriesPath] : []),
    ...(site.pages.toArray().some((page) => page.path === aboutPath) ? [] : [aboutPath]),
  ]);
  return Object.entries(entries).flatMap(([name, target]: [string, unknown]) => {
    if (typeof target !== "string") return [];
    const inside = target.replace(/^\//, "");
    if (absent.has(`${inside}index.html`)) return [];
    const own = ownPage(`${inside}index.html`, site.languages[0], home)?.replace(/index\.html$/, "") ?? inside;
    const current = inside === "" ? path === `${own}index.html` : path.startsWith(own);
    const label = __(`menu.${name}`);
    const href = /^https?:/.test(target) ? target : linkTo(settings.root, own);
    return [{ label: label === `menu.${name}` ? name : label, href, current }];
  });
}

/** In place of a page of the site's first language that of the page's own. */
function ownPage(path: string, first: LanguageHome | undefined, home: LanguageHome | undefined): string | undefined {
  const kind = (["path", "search", "archive"] as const).find((name) => first?.[name] === path);
  return kind === undefined ? undefined : home?.[kind];
}

/** Whom the reader of the page may ask: for comments, and to count. */
function originsOf({ services }: Locals, { hasComments = false }: FrameFacts): ServiceOrigins {
  const { comments, counters } = services;
  const own = hasComments && comments !== undefined ? [comments.origins] : [];
  return allOrigins([...own, ...counters.map(({ origins }) => origins)]);
}

function counter({ services: { counters }, settings, assets, __ }: Locals): CounterProps | undefined {
  if (counters.length === 0) return undefined;
  const hosts = counters.map(({ host }) => host).join(__("separator"));
  return {
    counters: JSON.stringify(counters.map(({ options }) => options)),
    script: assets["counter.js"] ?? "",
    kept: `counter ${settings.root}`,
    words: { ask: __("counter.ask", hosts), yes: __("counter.yes"), no: __("counter.no") },
  };
}

function readingList({ site, settings, __ }: Locals): Footer["list"] {
  if (site.library?.isEmpty !== false) return undefined;
  return { href: linkTo(settings.root, readingListPath), text: __("list.title") };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
