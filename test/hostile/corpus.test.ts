import assert from "node:assert/strict";
import { mkdir, readFile, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import fc from "fast-check";

import { openDocument } from "../../scripts/markdown/open.ts";
import { createMarkdown } from "../../scripts/markdown/markdown.ts";
import { readPost } from "../../scripts/source/post.ts";
import { decode } from "../../scripts/source/encoding.ts";
import { deriveNote } from "../../scripts/talk/derive.ts";
import { vocabularyOf } from "../../scripts/talk/vocabulary.ts";
import { settings } from "../markdown/open-text.ts";
import { makeSite, type TestSite } from "../sites/site.ts";
import { corpus } from "./corpus.ts";
import "../seed.ts";

let site: TestSite;
before(async () => {
  site = await makeSite("small");
  for (const [name, content] of corpus) await site.write(`source/_posts/${name}`, content);
  await mkdir(join(site.folder, "source/_posts/folder.md"));
  await site.write("source/_posts/folder.md/inside.txt", "x");
  await symlink("/etc/passwd", join(site.folder, "source/_posts/outside.md"));
  await symlink("nothing", join(site.folder, "source/_posts/dangling.md"));
  await symlink("..", join(site.folder, "source/_posts/loop"));
});
after(() => site.remove());

interface Said {
  readonly level: string;
  readonly path: string;
}

describe("any bytes as a post", () => {
  test("a check names what is wrong and goes on", { timeout: 300_000 }, async () => {
    assert.ok(corpus.size > 300, String(corpus.size));
    const { code, output } = await site.hexo("check", "--format", "json");
    assert.equal(code, 1, output.slice(-3000));
    const said = JSON.parse(output.slice(output.indexOf("[\n"))) as Said[];
    for (const { level, path } of said) if (level === "error") await rm(join(site.folder, path), { force: true });
  });

  test("what is not named builds, and nothing is written elsewhere", { timeout: 300_000 }, async () => {
    const earlier = await site.list("source");
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 0, output.match(/^error.*\n.*|^[A-Z]\w*Error.*/gm)?.join("\n") ?? output.slice(-2000));
    assert.deepEqual(await site.list("source"), earlier);
    const posts = earlier.filter((name) => /^_posts\/v\d.*\.md$/.test(name));
    assert.ok(posts.length > 300, String(posts.length));
    const secret = await readFile("/etc/passwd", "utf8");
    for (const file of await site.list("public")) {
      if (file.endsWith(".html")) assert.ok(!(await site.read(`public/${file}`)).includes(secret.slice(0, 40)), file);
    }
  });
});

test("no bytes make reading a post fail", () => {
  const markdown = createMarkdown({ ...settings, trusted: false });
  const vocabulary = vocabularyOf();
  const rules = { timezone: "Asia/Shanghai", usesAbbrlink: true, updatedOption: "date" } as const;
  const piece = fc.oneof(
    fc.constantFrom(
      "---\n",
      "title: ",
      "date: ",
      "tags: ",
      "[",
      "{",
      "&a ",
      "*a",
      ": ",
      "- ",
      "\t",
      "\r\n",
      "\n\n",
      "**",
      "：",
      "<div>",
      "<iframe src=//a.example>",
      "```",
      "$",
      "{% ",
      " %}",
      "1. ",
      "> ",
      "#",
      "|",
      "\u0000",
      "\uFEFF",
      "\uD800",
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const path = "source/_posts/x.md";
      const text = decode(Buffer.from(pieces.join("")), path);
      if (typeof text !== "string") return;
      const { post } = readPost({ path, text, modified: 0, name: { slug: "x" } }, rules);
      const document = openDocument(post.front.body, post.front.bodyLine, markdown);
      const facts = {
        path,
        title: post.title,
        language: "zh-CN",
        frontMatter: post.front.data,
        placeOf: post.front.placeOf,
      };
      const { parts } = deriveNote(document, facts, vocabulary);
      assert.doesNotMatch(parts.map(({ html }) => html).join(""), /<script|\son\w+="|<iframe[^>]*a\.example/);
    }),
    { numRuns: 2000 },
  );
});
