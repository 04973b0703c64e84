import type { Page } from "playwright-core";

/** A page of every kind that the fixture `full` has, by what it is. */
export const pageKinds = {
  home: "",
  "home, page 2": "page/2/",
  "talk with chapters": "f746adc2.html",
  "talk with groups of papers": "1e6217fe.html",
  "article with a table": "42b90431.html",
  archive: "archives/",
  "archive of a year": "archives/2023/",
  categories: "categories/",
  "a category": "categories/🎤讲座/",
  tags: "tags/",
  "a tag": "tags/模型压缩/",
  papers: "papers/",
  "a paper": "papers/seeds-and-rankings/",
  speakers: "speakers/",
  "a speaker": "speakers/林知远/",
  statistics: "stats/",
  "all series": "series/",
  "a series": "series/青禾论坛/",
  about: "about/",
  "reading list": "reading-list/",
  search: "search/",
  "search with hits": "search/?q=模型",
  "search without hits": "search/?q=没有这句话",
  "a language": "en/",
  "a language's archive": "en/archives/",
  "a language's search": "en/search/?q=build",
  "not found": "404.html",
} as const;

/** Opens a page and waits until it stands: a search for its answer, with what is shown of the hits. */
export async function openKind(page: Page, site: string, path: string): Promise<void> {
  await page.goto(site + encodeURI(path));
  if (!path.includes("?q=")) return;
  await page.waitForFunction(() => {
    const status = document.querySelector(".search-status");
    return status?.textContent !== "" && document.querySelector("[data-search][aria-busy]") === null;
  });
  await page.waitForLoadState("networkidle");
}
