import type Hexo from "hexo";

import { readSettings, type Settings } from "../config.ts";
import { atom } from "../feeds/atom.ts";
import { makeFeed } from "../feeds/feed.ts";
import { jsonFeed } from "../feeds/json-feed.ts";
import { rss } from "../feeds/rss.ts";
import { robots, sitemaps } from "../feeds/sitemap.ts";
import type { Note } from "../note.ts";
import { addressOf, atomPath, jsonFeedPath, rssPath } from "../urls.ts";
import type { Documents, PostDocument } from "./documents.ts";
import { isListed } from "./unlisted.ts";

/**
 * Adds what machines look for at fixed addresses: feeds, sitemap, robots.txt. They come after every generator, as the
 * sitemap lists what all of them made; a file of that name that the site or a plugin has already stays.
 */
export function addMachineFiles(hexo: Hexo): void {
  const read = readSettings(hexo.config);
  if (!("settings" in read)) return;
  const { settings } = read;
  const posts = hexo.locals.get("posts") as unknown as Documents<PostDocument>;
  const notes = posts.toArray().flatMap(({ note }) => note ?? []);
  const files = new Map([...siteFeeds(notes, settings), ...listings(hexo, notes, settings)]);
  const taken = new Set(hexo.route.list());
  for (const [path, make] of files) if (!taken.has(path)) hexo.route.set(path, make);
}

type Files = readonly (readonly [path: string, make: () => string])[];

function siteFeeds(notes: readonly Note[], settings: Settings): Files {
  const feed = () => makeFeed({ path: "", notes, content: settings.feeds.content }, settings);
  const printers = [
    [atomPath, atom],
    [rssPath, rss],
    ...(settings.library ? [[jsonFeedPath, jsonFeed] as const] : []),
  ] as const;
  return printers.map(([path, print]) => [path, () => print(feed(), addressOf(settings.url, path))]);
}

function listings(hexo: Hexo, notes: readonly Note[], { url }: Settings): Files {
  const updated = new Map(notes.map((note) => [note.path, note.updated]));
  const pages = hexo.route
    .list()
    .filter((path) => isListed(hexo, path))
    .sort()
    .map((path) => ({ path, updated: updated.get(path) }));
  return [
    ...[...sitemaps(pages, url)].map(([path, text]) => [path, () => text] as const),
    ["robots.txt", () => robots(url)],
  ];
}
