import assert from "node:assert/strict";
import { test } from "node:test";

import type { FoundFile } from "../../scripts/engine/files.ts";
import { createAssets } from "../../scripts/engine/post-assets.ts";

const file = (path: string): FoundFile => ({
  path,
  absolute: `/nowhere/${path}`,
  modified: 0,
  touched: 0,
  mark: "",
  size: 0,
});
const post = { source: "_posts/2019/a.md", path: "53fb70e5.html", isPost: true };
const page = { source: "about/index.md", path: "about/index.html", isPost: false };

const assets = () =>
  createAssets({
    root: "/blog/",
    pictures: { sourcesOf: () => [] },
    assets: [file("images/图 1.png"), file("about/me.png")],
    postFiles: [file("_posts/2019/a/in folder.png"), file("_posts/2019/beside.png"), file("_posts/up.png")],
    pages: new Map([
      ["_posts/2019/b.md", "0012.html"],
      ["about/index.md", "about/index.html"],
    ]),
  });

test("finds what a post names, in its folder, beside it, from the top, or another post", () => {
  const cases: [string, typeof post, string | undefined][] = [
    ["in folder.png", post, "/blog/53fb70e5/in%20folder.png"],
    ["beside.png", post, "/blog/53fb70e5/beside.png"],
    ["./beside.png", post, "/blog/53fb70e5/beside.png"],
    ["../up.png", post, "/blog/53fb70e5/up.png"],
    ["/images/图 1.png", post, "/blog/images/%E5%9B%BE%201.png"],
    ["b.md", post, "/blog/0012.html"],
    ["me.png", page, "/blog/about/me.png"],
    ["/about/index.md", post, "/blog/about/"],
    ["nothing.png", post, undefined],
    ["../../../etc/passwd", post, undefined],
  ];
  for (const [name, owner, src] of cases) assert.equal(assets().find(name, owner)?.src, src, name);
});

test("publishes only those files beside posts that a post names", () => {
  const site = assets();
  site.find("beside.png", post);
  assert.deepEqual(
    [...site.beside].map(([path, { path: source }]) => [path, source]),
    [["53fb70e5/beside.png", "_posts/2019/beside.png"]],
  );
});
