import type { Feed } from "./feed.ts";
import { withoutControls } from "./xml.ts";

/** A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. `self` is its own address. */
export function jsonFeed(feed: Feed, self: string): string {
  const value = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: self,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      ...(entry.html === undefined ? { content_text: withoutControls(entry.summary) } : { content_html: entry.html }),
      summary: withoutControls(entry.summary),
      date_published: entry.published,
      date_modified: entry.updated,
      ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
      tags: entry.tags,
      language: entry.language,
    })),
  };
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
