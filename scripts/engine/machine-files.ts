import type Hexo from "hexo";

import type { Settings } from "../config.ts";
import { atom } from "../feeds/atom.ts";
import { makeFeed, noteHtml } from "../feeds/feed.ts";
import { jsonFeed } from "../feeds/json-feed.ts";
import { rss } from "../feeds/rss.ts";
import { mostInSitemap, robots, sitemaps } from "../feeds/sitemap.ts";
import { siteIn } from "../language.ts";
import type { LanguageHome } from "../locals.ts";
import { addressOf, atomPath, jsonFeedPath, rssPath, sitemapPath } from "../urls.ts";
import { cacheFolder } from "./cache.ts";
import type { Contents } from "./contents.ts";
import { rememberedFeeds, type FeedHtml } from "./feed-memory.ts";
import { homeLanguage } from "./language-homes.ts";
import { checksum } from "./remember.ts";
import type { Site } from "./site.ts";
import type { Sourced } from "./sourced.ts";
import { isListed } from "./unlisted.ts";

/** A file that is made when the site is written. */
export interface MachineFile {
  readonly path: string;
  readonly data: () => string;
  /** A text that changes when the file does; absent where the file is made faster than it is known to be the same. */
  readonly mark?: () => string;
}

interface Sources {
  readonly site: Site;
  readonly contents: Contents;
  readonly settings: Settings;
  readonly homes: readonly LanguageHome[];
}

/**
 * What machines look for at fixed addresses: feeds, sitemap, robots.txt. They come after every generator, as the sitemap
 * lists what all of them made.
 */
export function machineFiles(hexo: Hexo, sources: Sources, base: string): MachineFile[] {
  const { site, homes, settings } = sources;
  const made = { base, htmls: rememberedFeeds(cacheFolder(hexo)) };
  const others = homes.slice(1).flatMap(({ language, path }) => {
    const posts = site.posts.filter(({ document }) => homeLanguage(document, settings) === language);
    const named = { ...settings, ...siteIn(settings, language), language };
    return siteFeeds(posts, { ...sources, settings: named }, made, path.replace(/index\.html$/, ""));
  });
  return [...siteFeeds(site.posts, sources, made, ""), ...others, ...listings(hexo, sources)];
}

interface Made {
  /** Stands for the code and the settings. */
  readonly base: string;
  readonly htmls: FeedHtml;
}

/** The feeds of some posts, in a folder. */
function siteFeeds(
  posts: readonly Sourced[],
  { contents, settings }: Pick<Sources, "contents" | "settings">,
  { base, htmls }: Made,
  folder: string,
): MachineFile[] {
  const newest = newestPosts(posts, settings.feeds.limit);
  const { content } = settings.feeds;
  const feed = () => {
    const fed = newest.flatMap((post) => {
      const { note } = post.document;
      return note === undefined ? [] : [{ note, key: checksum(base, note.path, contents.key(post)) }];
    });
    const notes = fed.map(({ note }) => note);
    if (content !== "full") return makeFeed({ path: folder, notes, content }, settings);
    const made = fed.map(({ key, note }) => ({ key, make: () => noteHtml(note, settings.url) }));
    const html = new Map(htmls(folder, made).map((text, at) => [notes[at], text]));
    return makeFeed({ path: folder, notes, content, htmlOf: (note) => html.get(note) ?? "" }, settings);
  };
  const mark = () => checksum(base, ...newest.map((post) => contents.key(post)));
  const printers = [
    [atomPath, atom],
    [rssPath, rss],
    ...(settings.library ? [[jsonFeedPath, jsonFeed] as const] : []),
  ] as const;
  return printers.map(([name, print]) => {
    const path = folder + name;
    return { path, data: () => print(feed(), addressOf(settings.url, path)), mark };
  });
}

function newestPosts(posts: readonly Sourced[], limit: number): Sourced[] {
  return posts
    .map((post) => ({ post, time: post.document.date.valueOf() }))
    .sort((a, b) => b.time - a.time)
    .slice(0, limit)
    .map(({ post }) => post);
}

/** One sitemap is made when it is asked for; several must be known by their names before. */
function listings(hexo: Hexo, { site, settings: { url } }: Sources): MachineFile[] {
  const paths = () => hexo.route.list().filter((path) => isListed(hexo, path));
  const maps = () => {
    const updated = new Map(
      site.posts.map(({ document }) => [hexo.route.format(document.path), momentOf(document.updated ?? document.date)]),
    );
    const pages = paths()
      .sort()
      .map((path) => ({ path, updated: updated.get(path) }));
    return sitemaps(pages, url);
  };
  return [
    ...(paths().length <= mostInSitemap
      ? [{ path: sitemapPath, data: () => maps().get(sitemapPath) ?? "" }]
      : [...maps()].map(([path, text]) => ({ path, data: () => text }))),
    { path: "robots.txt", data: () => robots(url) },
  ];
}

/** An RFC 3339 time in UTC: a date in the site's zone takes a hundred times as long to write, and no machine minds. */
function momentOf(date: { valueOf(): number }): string {
  return new Date(date.valueOf()).toISOString().replace(".000Z", "Z");
}
