import { addressOf, sitemapPath } from "../urls.ts";
import { xml } from "./xml.ts";

/** A page for search engines; `updated` is an RFC 3339 time where one is known. */
export interface ListedPage {
  readonly path: string;
  readonly updated?: string | undefined;
}

/** Pages a sitemap holds at most. https://www.sitemaps.org/protocol.html */
export const mostInSitemap = 50_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The sitemap, by path; above 50,000 pages it is an index of several. */
export function sitemaps(pages: readonly ListedPage[], url: string): ReadonlyMap<string, string> {
  if (pages.length <= mostInSitemap) return new Map([[sitemapPath, sitemap(pages, url)]]);
  const parts = Array.from({ length: Math.ceil(pages.length / mostInSitemap) }, (_, at): readonly [string, string] => [
    `sitemap-${at + 1}.xml`,
    sitemap(pages.slice(at * mostInSitemap, (at + 1) * mostInSitemap), url),
  ]);
  const index = parts.map(([path]) => `<sitemap><loc>${xml(addressOf(url, path))}</loc></sitemap>\n`).join("");
  const head = `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex ${namespace}>\n`;
  return new Map([[sitemapPath, `${head}${index}</sitemapindex>\n`], ...parts]);
}

function sitemap(pages: readonly ListedPage[], url: string): string {
  const rows = pages.map(({ path, updated }) => {
    const time = updated === undefined ? "" : `<lastmod>${updated}</lastmod>`;
    return `<url><loc>${xml(asciiOf(addressOf(url, path)))}</loc>${time}</url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset ${namespace}>\n${rows.join("")}</urlset>\n`;
}

/** A host in another script is written in its ASCII form. */
function asciiOf(address: string): string {
  return new URL(address).href;
}

/** What robots may read: everything, and where the sitemap is. */
export function robots(url: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(url, sitemapPath)}\n`;
}
