import type { Feed, FeedEntry } from "./feed.ts";
import { xml } from "./xml.ts";

/** A feed as Atom 1.0, RFC 4287. `self` is its own address. The W3C's validator minds elements that are empty. */
export function atom(feed: Feed, self: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">
<id>${xml(feed.page)}</id>
<title>${xml(feed.title)}</title>
${feed.description === "" ? "" : `<subtitle>${xml(feed.description)}</subtitle>\n`}<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<updated>${feed.updated}</updated>
<author><name>${xml(feed.author)}</name></author>
${feed.entries.map(entry).join("")}</feed>
`;
}

function entry({ url, title, authors, published, updated, tags, language, summary, html }: FeedEntry): string {
  const content = html === undefined ? "" : `<content type="html">${xml(html)}</content>\n`;
  return `<entry xml:lang="${xml(language)}">
<id>${xml(url)}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<published>${published}</published>
<updated>${updated}</updated>
${authors.map((name) => `<author><name>${xml(name)}</name></author>\n`).join("")}${tags.map((tag) => `<category term="${xml(tag)}"/>\n`).join("")}${summary === "" ? "" : `<summary>${xml(summary)}</summary>\n`}${content}</entry>
`;
}
