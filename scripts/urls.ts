/** Every address the site can have is made here. A path is relative to the site, decoded; a link is what stands in `href`. */

/** Link to a path of the site, under its root, percent-encoded once: `("/blog/", "标签/")` is `/blog/%E6%A0%87%E7%AD%BE/`. */
export function linkTo(root: string, path: string): string {
  return root + encodePath(path.replace(/index\.html$/, ""));
}

/** The whole address of a path of the site, for feeds, twins and canonical links. */
export function addressOf(siteUrl: string, path: string): string {
  return `${siteUrl}/${encodePath(path.replace(/index\.html$/, ""))}`;
}

/** Path of the JSON or BibTeX twin beside a talk's page. */
export function talkTwinPath(pagePath: string, kind: "json" | "bib" = "json"): string {
  return `${pagePath.replace(/(?:\/index)?\.html$|\/$/, "")}.${kind}`;
}

/** Path of the picture that stands for a talk where it is shared. */
export function cardPath(pagePath: string): string {
  return `cards/${pagePath.replace(/(?:\/?index)?\.html$|\/$/, "") || "index"}.png`;
}

/** Files for programs that hold the whole library. */
export const twinPaths = {
  talks: "talks.json",
  calendar: "talks.ics",
  papersJson: "papers.json",
  papersBib: "papers.bib",
  papersRis: "papers.ris",
  schema: "schema/talk.json",
} as const;

export const categoriesPath = "categories/index.html";
export const tagsPath = "tags/index.html";
/** The search page and, beside it, the index. */
export const searchPath = "search/index.html";
export const searchFolder = "search/";
export const aboutPath = "about/index.html";

export const atomPath = "atom.xml";
export const rssPath = "rss.xml";
export const jsonFeedPath = "feed.json";
export const sitemapPath = "sitemap.xml";
/** The picture that stands for the site where a page is shared. */
export const socialImagePath = "social.png";

/** The service worker, what it keeps, and the page it shows where there is no network. */
export const workerPath = "sw.js";
export const offlinePath = "offline.html";
export const offlineListPath = "offline.json";
export const webManifestPath = "manifest.webmanifest";

export const papersPath = "papers/index.html";
export const speakersPath = "speakers/index.html";
export const seriesPath = "series/index.html";
/** What a reader put aside, which the browser alone keeps. */
export const readingListPath = "reading-list/index.html";
export const statsPath = "stats/index.html";

/** Path of the page of one paper, speaker or series. */
export function shelfPath(kind: "papers" | "speakers" | "series", slug: string): string {
  return `${kind}/${slug}/index.html`;
}

/** Path of a later page of a list: `("papers/index.html", 2)` is `papers/page/2/index.html`. */
export function pageOfList(path: string, page: number): string {
  return page === 1 ? path : path.replace(/index\.html$/, `page/${page}/index.html`);
}

/** Path of a file beside a page that has a folder of its own: `papers/darts/paper.bib`. */
export function besidePath(pagePath: string, name: string): string {
  return pagePath.replace(/index\.html$/, name);
}

/** Path of the list of a year's notes; `base` is Hexo's `archive_dir` with a slash behind it. */
export function archivePath(year: string, base = "archives/"): string {
  return `${base}${year}/index.html`;
}

/** Half of a surrogate pair is no character; files get the same replacement for it. */
function encodePath(path: string): string {
  if (/^[\w./~-]*$/.test(path)) return path;
  return path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map((segment) => encodeURIComponent(segment).replace(/%(?:40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent))
    .join("/");
}
