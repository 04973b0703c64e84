import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { attributesOf, inside } from "../themes/html.ts";
import { makeSite, type TestSite } from "./site.ts";

/** What a page says of itself. */
interface Said {
  readonly path: string;
  readonly title: string;
  readonly canonical: readonly string[];
  /** `meta` elements by their names; of several with one name, the last. */
  readonly meta: Readonly<Record<string, string>>;
  readonly graph: readonly Readonly<Record<string, unknown>>[];
}

let site: TestSite;
let pages: readonly Said[];

/** More papers than a page of the list holds, so that it has a second. */
const manyPapers = Array.from(
  { length: 520 },
  (_, at) => `  - title: "Paper ${at} of ${520 - at}"\n    reason: Yes.\n`,
);

const manyPosts = Array.from(
  { length: 7 },
  (_, at) =>
    `---\ntitle: Filler ${at}\nabbrlink: 'f${at}'\ndate: 2018-01-0${at + 1} 08:00:00\ncategories: [Filler]\ntags: [filler]\n---\nText.\n`,
);

before(async () => {
  site = await makeSite("full");
  const config = (await site.read("_config.yml")).replace("per_page: 10", "per_page: 5");
  await site.write("_config.yml", `${config}category_generator: { per_page: 5 }\ntag_generator: { per_page: 5 }\n`);
  for (const [at, text] of manyPosts.entries()) await site.write(`source/_posts/filler-${at}.md`, text);
  await site.write(
    "source/_posts/many.md",
    `---\ntitle: "Systems Salon 99 | Ada Lin: Many"\nabbrlink: 'many'\ndate: 2018-02-01\nlang: en\ntalk: { speakers: [Ada Lin] }\nvideo: { url: https://vimeo.com/12345, duration: "10:00" }\npapers:\n${manyPapers.join("")}---\nAll of them.\n`,
  );
  await site.write(
    "source/_data/papers.yml",
    "- title: Paper 3 of 517\n  authors: [Ada Lin, Bo Wu]\n  venue: ICLR\n  year: 2019\n  arxiv: '1901.00003'\n- title: Paper 4 of 516\n  year: 2019\n",
  );
  const { code, output } = await site.hexo("generate");
  assert.equal(code, 0, output);
  pages = await Promise.all(
    (await site.list("public"))
      .filter((path) => path.endsWith(".html"))
      .map(async (path) => readPage(path, await site.read(`public/${path}`))),
  );
});
after(() => site.remove());

function readPage(path: string, html: string): Said {
  const meta = attributesOf(html, "meta").map(({ name, property, content = "" }) => [name ?? property ?? "", content]);
  const json = inside(html, "script").find((text) => text.startsWith("{"));
  return {
    path,
    title: inside(html, "title")[0] ?? "",
    canonical: attributesOf(html, "link").flatMap(({ rel, href = "" }) => (rel === "canonical" ? [href] : [])),
    meta: Object.fromEntries(meta) as Record<string, string>,
    graph: json === undefined ? [] : (JSON.parse(json) as { "@graph": Said["graph"] })["@graph"],
  };
}

/** Pages that are read, not those that lead on. */
const real = () => pages.filter(({ meta }) => meta["og:title"] !== undefined);

const page = (path: string) => pages.find((one) => one.path === path);

const typesOf = (path: string) => page(path)?.graph.map((thing) => thing["@type"]);

describe("what every page says of itself", () => {
  test("the site has every kind of page, and later pages of the lists", () => {
    for (const path of [
      "index.html",
      "page/2/index.html",
      "archives/index.html",
      "archives/2018/index.html",
      "categories/index.html",
      "categories/Filler/index.html",
      "categories/Filler/page/2/index.html",
      "tags/index.html",
      "tags/filler/index.html",
      "tags/filler/page/2/index.html",
      "papers/index.html",
      "papers/page/2/index.html",
      "papers/paper-3-of-517/index.html",
      "speakers/index.html",
      "speakers/Ada-Lin/index.html",
      "series/index.html",
      "series/systems-salon/index.html",
      "stats/index.html",
      "search/index.html",
      "reading-list/index.html",
      "about/index.html",
      "404.html",
      "many.html",
      "f1.html",
    ]) {
      assert.ok(page(path) !== undefined, path);
    }
  });

  for (const [what, of] of [
    ["title", ({ title }: Said) => title],
    ["description", ({ meta }: Said) => meta["description"] ?? ""],
    ["canonical address", ({ canonical }: Said) => canonical.join(" ")],
  ] as const) {
    test(`its ${what} is no other page's`, () => {
      const seen = new Map<string, string>();
      for (const one of real()) {
        const text = of(one);
        assert.notEqual(text, "", one.path);
        assert.equal(seen.get(text), undefined, `${one.path}: ${text}`);
        seen.set(text, one.path);
      }
    });
  }

  test("its address, words and picture for those who share it", () => {
    for (const { path, meta, canonical } of real()) {
      const [address = ""] = canonical;
      assert.equal(canonical.length, 1, path);
      assert.equal(meta["og:url"], address, path);
      assert.equal(decodeURIComponent(new URL(address).pathname), `/${path.replace(/index\.html$/, "")}`);
      assert.ok((meta["description"] ?? "").length <= 320, path);
      assert.equal(meta["og:description"], meta["description"], path);
      for (const name of ["og:type", "og:site_name", "og:image:alt"]) assert.ok(meta[name], `${path} ${name}`);
      assert.match(meta["og:locale"] ?? "", /^[a-z]{2}_[A-Z]{2}$/, path);
      assert.equal(meta["twitter:card"], "summary_large_image", path);
      assert.ok(existsSync(join(site.folder, "public", new URL(meta["og:image"] ?? "").pathname)), path);
    }
  });

  test("what it is, in the words of schema.org", () => {
    const expected: [string, string[]][] = [
      ["index.html", ["WebSite"]],
      ["page/2/index.html", ["WebSite", "WebPage", "BreadcrumbList"]],
      ["many.html", ["WebSite", "WebPage", "BreadcrumbList", "BlogPosting"]],
      ["papers/paper-3-of-517/index.html", ["WebSite", "WebPage", "BreadcrumbList", "ScholarlyArticle"]],
      ["papers/paper-4-of-516/index.html", ["WebSite", "WebPage", "BreadcrumbList", "CreativeWork"]],
      ["speakers/Ada-Lin/index.html", ["WebSite", "WebPage", "BreadcrumbList", "Person"]],
      ["series/systems-salon/index.html", ["WebSite", "WebPage", "BreadcrumbList", "CreativeWorkSeries"]],
    ];
    for (const [path, types] of expected) assert.deepEqual(typesOf(path), types, path);
    const [website] = page("index.html")?.graph ?? [];
    assert.match(JSON.stringify(website), /"SearchAction".*search\/\?q=\{search_term_string\}/);
    const video = JSON.stringify(page("many.html")?.graph);
    assert.match(video, /"@type":"VideoObject".*"duration":"PT600S"/);
  });

  test("a paper's fields for Scholar only where authors and year are certain", () => {
    const known = pages.filter(({ meta }) => Object.keys(meta).some((name) => name.startsWith("citation_")));
    assert.deepEqual(
      known.map(({ path }) => path),
      ["papers/paper-3-of-517/index.html"],
    );
    const meta = known[0]?.meta ?? {};
    assert.deepEqual(
      [meta["citation_title"], meta["citation_author"], meta["citation_publication_date"], meta["citation_arxiv_id"]],
      ["Paper 3 of 517", "Bo Wu", "2019", "1901.00003"],
    );
  });
});
