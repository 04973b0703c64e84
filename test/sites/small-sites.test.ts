import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { makeSite } from "./site.ts";

/** What `hexo check` says of a small site, and the pages that a build then makes of its posts; none where it may not build. */
interface Expected {
  readonly says: readonly string[];
  readonly pages: readonly string[];
}

const sites: Readonly<Record<string, Expected>> = {
  "broken-yaml": { says: ["error front-matter-invalid · source/_posts/talk.md:2:8"], pages: [] },
  "not-utf8": { says: ["error encoding-invalid · source/_posts/talk.md:2:9"], pages: [] },
  "duplicate-permalink": { says: ["error permalink-duplicate · source/_posts/second.md:3:11"], pages: [] },
  "unsafe-permalink": { says: ["error permalink-unsafe · source/_posts/talk.md:3:11"], pages: [] },
  "bad-date": { says: ["error date-invalid · source/_posts/talk.md:4:7"], pages: [] },
  "missing-abbrlink": {
    says: ["warning abbrlink-missing · source/_posts/talk.md:2:1"],
    pages: ["c6f1431a.html"],
  },
  ids: {
    says: [1, 3, 4].map((post) => `warning abbrlink-unquoted · source/_posts/${post}.md:3:11`),
    pages: ["0012.html", "0x10.html", "12345678.html", "1e5.html", "47858e21.html"],
  },
  "emoji-categories": {
    says: [],
    pages: [
      "apart.html",
      "categories/index.html",
      "categories/🌙夜读/index.html",
      "categories/🌙夜读/⭐一些-另一些/index.html",
      "categories/👩‍🔬实验/index.html",
      "nested.html",
    ],
  },
};

describe("a check says what a build would, and writes nothing", () => {
  for (const [name, { says, pages }] of Object.entries(sites)) {
    test(name, async () => {
      const site = await makeSite(name);
      try {
        const fails = says.some((line) => line.startsWith("error"));
        const checked = await site.hexo("check");
        assert.deepEqual([checked.code, said(checked.output)], [fails ? 1 : 0, says], checked.output);
        await assert.rejects(site.list("public"));

        const built = await site.hexo("generate");
        assert.deepEqual([built.code, said(built.output)], [fails ? 1 : 0, says], built.output);
        if (fails) await assert.rejects(site.list("public"));
        else assert.deepEqual(await pagesOfPosts(site.list("public")), pages);
      } finally {
        await site.remove();
      }
    });
  }
});

/** The first line of each diagnostic. */
function said(output: string): string[] {
  return output.match(/^(?:error|warning) [a-z-]+ · .+$/gm) ?? [];
}

/** Pages but the home page, archives, search, tags and the theme's files. */
async function pagesOfPosts(files: Promise<readonly string[]>): Promise<string[]> {
  return (await files).filter((file) => file.endsWith(".html") && !/^(?:index|archives|search|tags)\b/.test(file));
}
