import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";
import { promisify } from "node:util";

import { assertSameAsClean } from "./incremental.ts";
import { makeSite, hashesOf, type TestSite } from "./site.ts";

const identity = {
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@b.example",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@b.example",
};

/** A site that uses a key or a flag of Hexo, and what its documentation says comes of it. */
interface Row {
  /** More lines of `_config.yml`, in the place of those with the same key. */
  readonly config?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  /** Paths below `public/` that are there, each with what its text holds. */
  readonly gives?: Readonly<Record<string, RegExp>>;
  /** Paths below `public/` that are not there. */
  readonly lacks?: readonly string[];
  /** What a page must not hold. */
  readonly without?: Readonly<Record<string, RegExp>>;
  /** A build that is refused, and the sentence. */
  readonly refuses?: RegExp;
}

const note = (id: string, more = "", body = "Text.") =>
  `---\ntitle: Note ${id}\nabbrlink: '${id}'\n${/^date:/m.test(more) ? "" : "date: 2020-02-03 04:05:06\n"}${more}---\n\n${body}\n`;
const page = (title: string, more = "", body = "Text.") =>
  `---\ntitle: ${title}\ndate: 2020-01-01\n${more}---\n\n${body}\n`;
const any = /[\s\S]/;

const rows: Readonly<Record<string, Row>> = {
  "drafts are not built": {
    files: { "_drafts/d.md": note("d1") },
    lacks: ["d1.html"],
  },
  "--draft builds drafts": {
    files: { "_drafts/d.md": note("d1") },
    flags: ["--draft"],
    gives: { "d1.html": /Note d1/, "index.html": /Note d1/ },
  },
  "render_drafts: true": {
    config: "render_drafts: true",
    files: { "_drafts/d.md": note("d1") },
    gives: { "d1.html": /Note d1/ },
  },
  "published: false": {
    files: { "_posts/b.md": note("b2", "published: false\n") },
    lacks: ["b2.html"],
  },
  "future: true, as usual": {
    files: { "_posts/b.md": note("b2", "date: 2999-01-01\n") },
    gives: { "b2.html": any, "index.html": /Note b2/ },
  },
  "future: false leaves out posts and pages of the future": {
    config: "future: false",
    files: { "_posts/b.md": note("b2", "date: 2999-01-01\n"), "later/index.md": page("Later").replace("2020", "2999") },
    gives: { "a1.html": any },
    lacks: ["b2.html", "later/index.html"],
    without: { "index.html": /Note b2/ },
  },
  "skip_render: a file is published as it is": {
    config: "skip_render: [raw/**, README.md]",
    files: { "raw/x.md": "# Raw\n", "README.md": "# Read\n", "other/y.md": page("Other") },
    gives: { "raw/x.md": /^# Raw\n$/, "README.md": /^# Read\n$/, "other/y.html": /Other/ },
    lacks: ["raw/x.html", "README.html"],
  },
  "skip_render: one pattern as text": {
    config: "skip_render: raw/*",
    files: { "raw/x.html": "<b>raw" },
    gives: { "raw/x.html": /^<b>raw$/ },
  },
  "include and exclude": {
    config: 'include: [.nojekyll, "_special/*"]\nexclude: ["secret/**", "js/test.js"]',
    files: {
      ".nojekyll": "x",
      ".other": "x",
      "_special/a.txt": "special",
      "_other/a.txt": "x",
      "secret/a.md": page("Secret"),
      "js/test.js": "1",
      "js/kept.js": "2",
    },
    gives: { ".nojekyll": any, "_special/a.txt": /special/, "js/kept.js": /2/ },
    lacks: [".other", "_other/a.txt", "secret/a.html", "js/test.js"],
  },
  "ignore: files are not even looked at": {
    config: 'ignore: ["**/*.tmp", "**/_posts/old/**"]',
    files: { "a.tmp": "x", "_posts/old/b.md": note("b2"), "a.txt": "kept" },
    gives: { "a.txt": any },
    lacks: ["a.tmp", "b2.html"],
  },
  "i18n_dir: a page's language is that of its folder": {
    config: "language: [zh-CN, en]",
    files: { "en/about/index.md": page("About"), "about/index.md": page("关于"), "de/x.md": page("Deutsch") },
    gives: {
      "en/about/index.html": /<html lang="en"/,
      "about/index.html": /<html lang="zh-CN"/,
      "de/x.html": /<html lang="zh-CN"/,
    },
  },
  "i18n_dir: another folder": {
    config: "language: [zh-CN, en]\ni18n_dir: in/:lang",
    files: { "in/en/x.md": page("In"), "en/x.md": page("Out") },
    gives: { "in/en/x.html": /<html lang="en"/, "en/x.html": /<html lang="zh-CN"/ },
  },
  "post_asset_folder: a post's folder is published with it, and its tags find it": {
    config: "post_asset_folder: true",
    files: {
      "_posts/b.md": note("b2", "", "{% asset_link notes.txt Notes %}\n\n{% asset_path notes.txt %}"),
      "_posts/b/notes.txt": "the notes",
    },
    gives: { "b2/notes.txt": /^the notes$/, "b2.html": /<a href="\/b2\/notes\.txt"[^>]*>Notes<\/a>/ },
  },
  "relative_link: links of a page lead from where it stands": {
    config: "relative_link: true",
    files: { "about/index.md": page("About", "", "To [the note](/a1.html).") },
    gives: {
      "about/index.html": /<a href="\.\.\/a1\.html">the note/,
      "index.html": /href="a1\.html"/,
      "categories/One/Two/index.html": /href="\.\.\/\.\.\/\.\.\/assets\/style\.[^"]*\.css"/,
      "atom.xml": /https:\/\/small\.example\/a1\.html/,
    },
    without: { "index.html": /(?:href|src)="\/(?!\/)/, "a1.html": /(?:href|src)="\/(?!\/)/ },
  },
  "pretty_urls.trailing_index: false": {
    config: "pretty_urls: { trailing_index: false }",
    files: { "about/index.md": page("About") },
    gives: { "about/index.html": /<link rel="canonical" href="https:\/\/small\.example\/about\/"/ },
  },
  "pretty_urls.trailing_html: false is refused: a note's address ends in .html": {
    config: "pretty_urls: { trailing_html: false }",
    refuses: /config-invalid[\s\S]*pretty_urls\.trailing_html/,
  },
  "category_map and tag_map": {
    config: "category_map: { 随笔: essays }\ntag_map: { 长 文: long }",
    files: { "_posts/b.md": note("b2", "categories: [随笔, 冬]\ntags: [长 文]\n") },
    gives: {
      "categories/essays/index.html": /随笔/,
      "categories/essays/冬/index.html": any,
      "tags/long/index.html": /长 文/,
      "b2.html": /href="\/categories\/essays\/"/,
    },
    lacks: ["categories/随笔/index.html"],
  },
  "category_dir, tag_dir, archive_dir": {
    config: "category_dir: topics\ntag_dir: words\narchive_dir: all\ntheme_config: { menu: { archives: /all/ } }",
    gives: { "topics/One/index.html": any, "words/T/index.html": any, "all/index.html": /href="\/all\/2020\/"/ },
    lacks: ["categories/One/index.html", "archives/index.html"],
  },
  "per_page and pagination_dir": {
    config: "per_page: 1\npagination_dir: p",
    files: { "_posts/b.md": note("b2") },
    gives: { "p/2/index.html": any, "archives/p/2/index.html": any },
    lacks: ["p/3/index.html", "page/2/index.html"],
  },
  "per_page: 0 puts all on one page": {
    config: "per_page: 0",
    files: Object.fromEntries([...Array(12).keys()].map((at) => [`_posts/n${at}.md`, note(`n${at}`)])),
    gives: { "index.html": /Note n0[\s\S]*Note n9|Note n9[\s\S]*Note n0/ },
    lacks: ["page/2/index.html"],
  },
  "default_category in a permalink": {
    config: "permalink: :category/:abbrlink.html\ndefault_category: misc",
    files: { "_posts/b.md": note("b2") },
    gives: { "misc/b2.html": any, "One/Two/a1.html": any },
  },
  "source_dir and public_dir": {
    config: "source_dir: notes",
    files: { "../notes/_posts/b.md": note("b2") },
    gives: { "b2.html": any },
    lacks: ["a1.html"],
  },
  "--config: later files win": {
    files: {
      "../one.yml":
        "title: From one\nsubtitle: Sub\nurl: https://one.example\ntheme: lectern\npermalink: :abbrlink.html\n",
      "../two.json": '{ "title": "From two" }',
    },
    flags: ["--config", "one.yml,two.json"],
    gives: { "index.html": /From two/, "atom.xml": /https:\/\/one\.example\/a1\.html/ },
    without: { "index.html": /From one|small\.example/ },
  },
  "--config: one file": {
    files: { "../one.yml": "title: From one\nurl: https://one.example\ntheme: lectern\npermalink: :abbrlink.html\n" },
    flags: ["--config", "one.yml"],
    gives: { "index.html": /From one/ },
  },
  "--bail and --concurrency are taken": {
    flags: ["--bail", "--concurrency", "2"],
    gives: { "a1.html": any },
  },
};

describe("Hexo's keys and flags", () => {
  for (const [name, row] of Object.entries(rows)) {
    test(name, async () => {
      const site = await makeSite("small");
      try {
        await site.write("_config.yml", merged(await site.read("_config.yml"), row.config ?? ""));
        for (const [path, text] of Object.entries(row.files ?? {})) await site.write(`source/${path}`, text);
        const { code, output } = await site.hexo("generate", ...(row.flags ?? []));
        assert.equal(code, row.refuses === undefined ? 0 : 1, output);
        if (row.refuses !== undefined) assert.match(output, row.refuses);
        else await assertSite(site, row);
      } finally {
        await site.remove();
      }
    });
  }
});

async function assertSite(site: TestSite, { gives = {}, lacks = [], without = {}, flags = [] }: Row): Promise<void> {
  const files = new Set(await site.list("public"));
  for (const [path, pattern] of Object.entries(gives)) {
    assert.ok(files.has(path), `${path} is not among ${[...files].join(" ")}`);
    assert.match(await site.read(`public/${path}`), pattern, path);
  }
  for (const path of lacks) assert.equal(files.has(path), false, path);
  for (const [path, pattern] of Object.entries(without)) {
    assert.doesNotMatch(await site.read(`public/${path}`), pattern, path);
  }
  if (flags.length === 0) {
    await site.write("source/_posts/added.md", note("z9"));
    await assertSameAsClean(site);
  }
}

function merged(config: string, more: string): string {
  const keys = [...more.matchAll(/^(\w+):/gm)].map(([, key]) => key);
  const kept = config.split("\n").filter((line) => !keys.some((key) => line.startsWith(`${key}:`)));
  return [...kept, more, ""].join("\n");
}

test("--force builds everything anew, and gives the same bytes", async () => {
  const site = await makeSite("small");
  try {
    assert.equal((await site.hexo("generate")).code, 0);
    const earlier = await hashesOf(site, "public");
    const forced = await site.hexo("generate", "--force");
    assert.equal(forced.code, 0, forced.output);
    assert.deepEqual(await hashesOf(site, "public"), earlier);
  } finally {
    await site.remove();
  }
});

test("generate --deploy hands the finished site to its target", async () => {
  const site = await makeSite("small");
  try {
    const target = join(site.folder, "target.git");
    await promisify(execFile)("git", ["init", "--bare", "--quiet", target]);
    await site.write(
      "_config.yml",
      `${await site.read("_config.yml")}deploy: { type: git, repo: ${target}, branch: pages }\n`,
    );
    const { code, output } = await site.hexoIn(identity, "generate", "--deploy");
    assert.equal(code, 0, output);
    const { stdout } = await promisify(execFile)("git", ["-C", target, "ls-tree", "--name-only", "pages"]);
    assert.match(stdout, /^a1\.html$/m);
  } finally {
    await site.remove();
  }
});
