import assert from "node:assert/strict";
import { test } from "node:test";

import { kindOf, type FileKind, type FileRules } from "../../scripts/engine/kinds.ts";

const rules: FileRules = {
  include: [],
  exclude: [],
  skipRender: [],
  postAssetFolder: false,
  postExtension: ".md",
  isRenderable: (path) => /\.(?:md|html|yml|json|css)$/.test(path),
};

test("decides what a file is as Hexo does", () => {
  const cases: [string, FileKind, Partial<FileRules>?][] = [
    ["_posts/a.md", "post"],
    ["_posts/2019/七月/a.md", "post"],
    ["_posts/a.md~", "ignored"],
    ["_posts/.a.md", "ignored"],
    ["_posts/_b/a.md", "ignored"],
    ["_posts/a/pic.png", "post-file"],
    ["_posts/a/page.html", "post"],
    ["_posts/a/page.html", "post-file", { postAssetFolder: true }],
    ["_drafts/a.md", "draft"],
    ["_data/speakers.yml", "data"],
    ["_data/notes.txt", "ignored"],
    ["about/index.md", "page"],
    ["404.md", "page"],
    ["images/a.png", "asset"],
    ["CNAME", "asset"],
    [".nojekyll", "ignored"],
    [".nojekyll", "asset", { include: [".nojekyll"] }],
    ["_headers", "ignored"],
    ["drafts/a.md", "page"],
    ["drafts/a.md", "ignored", { exclude: ["drafts/**"] }],
    ["raw/a.html", "asset", { skipRender: ["raw/**"] }],
  ];
  for (const [path, kind, changed] of cases) assert.equal(kindOf(path, { ...rules, ...changed }), kind, path);
});
