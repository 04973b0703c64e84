import { escapeHtml } from "../escape.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import { xml } from "./xml.ts";

/** A feed as RSS 2.0, https://www.rssboard.org/rss-specification. `self` is its own address. */
export function rss(feed: Feed, self: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xml(feed.title)}</title>
<link>${xml(feed.page)}</link>
<description>${xml(feed.description === "" ? feed.title : feed.description)}</description>
<language>${xml(feed.language)}</language>
<lastBuildDate>${rfc822(feed.updated)}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${xml(self)}"/>
${feed.entries.map(item).join("")}</channel>
</rss>
`;
}

/**
 * Readers take an item's description for HTML.
 * https://www.rssboard.org/rss-profile#element-channel-item-description
 */
function item({ url, title, authors, published, tags, summary, html }: FeedEntry): string {
  const content = html === undefined ? "" : `<content:encoded>${xml(html)}</content:encoded>\n`;
  return `<item>
<title>${xml(title)}</title>
<link>${xml(url)}</link>
<guid isPermaLink="true">${xml(url)}</guid>
<pubDate>${rfc822(published)}</pubDate>
${authors.map((name) => `<dc:creator>${xml(name)}</dc:creator>\n`).join("")}${tags.map((tag) => `<category>${xml(tag)}</category>\n`).join("")}${summary === "" ? "" : `<description>${xml(escapeHtml(summary))}</description>\n`}${content}</item>
`;
}

/** An RFC 3339 time as RFC 822 has it: `Sun, 07 Jul 2019 07:27:32 +0800`. */
export function rfc822(time: string): string {
  const offset = /([+-]\d\d):(\d\d)$/.exec(time);
  const minutes =
    offset === null ? 0 : Number(`${offset[1]?.charAt(0)}1`) * (Math.abs(Number(offset[1])) * 60 + Number(offset[2]));
  const local = new Date(Date.parse(time) + minutes * 60_000).toUTCString();
  return local.replace("GMT", offset === null ? "+0000" : `${offset[1]}${offset[2]}`);
}
