import assert from "node:assert/strict";
import { test } from "node:test";

import { makeSite } from "./site.ts";

const post = (id: string, body: string, front = "") =>
  `---\ntitle: Video ${id}\nabbrlink: '${id}'\ndate: 2026-01-01\n${front}---\n\n${body}\n`;

/** What stands in each post, and the addresses that its players lead to. */
const posts: Readonly<Record<string, { text: string; leads: readonly string[] }>> = {
  link: { text: post("link", "[Recording](clip.mp4)"), leads: ["/blog/link/clip.mp4"] },
  root: { text: post("root", "[Recording](/video/a.webm#t=30)"), leads: ["/blog/video/a.webm#t=30"] },
  under: { text: post("under", "[Recording](/blog/video/a.webm)"), leads: ["/blog/video/a.webm"] },
  image: { text: post("image", "![Recording](clip.mp4)"), leads: ["/blog/image/clip.mp4"] },
  tag: {
    text: post("tag", "{% video clip.mp4 %}\n\nText {% video /video/a.webm %} text"),
    leads: ["/blog/tag/clip.mp4", "/blog/video/a.webm"],
  },
  html: {
    text: post("html", '<video src="clip.mp4" controls></video>\n\nText <video src="/video/a.webm"></video> text'),
    leads: ["/blog/html/clip.mp4", "/blog/video/a.webm"],
  },
  front: { text: post("front", "Text", "talk: true\nvideo: clip.mp4\n"), leads: ["/blog/front/clip.mp4"] },
};

test("videos of the site are found beside the post and under the site's root", async () => {
  const site = await makeSite("small");
  try {
    await site.write("_config.yml", (await site.read("_config.yml")).replace("root: /", "root: /blog/"));
    await site.write("source/_posts/clip.mp4", "clip");
    await site.write("source/video/a.webm", "film");
    await site.write("source/about/index.md", "---\ntitle: About\n---\n\n{% video me.mp4 %}\n");
    await site.write("source/about/me.mp4", "me");
    for (const [id, { text }] of Object.entries(posts)) await site.write(`source/_posts/${id}.md`, text);
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 0, output);
    const files = await site.list("public");
    const leadsOf = async (page: string) =>
      [...(await site.read(`public/${page}`)).matchAll(/data-provider="file" data-embed="([^"]+)"/g)].map(
        ([, link = ""]) => link,
      );
    for (const [id, { leads }] of Object.entries(posts)) {
      assert.deepEqual(await leadsOf(`${id}.html`), leads, id);
      for (const link of leads) assert.ok(files.includes(link.replace("/blog/", "").replace(/#.*/, "")), link);
    }
    assert.deepEqual(await leadsOf("about/index.html"), ["/blog/about/me.mp4"]);
  } finally {
    await site.remove();
  }
});

test("a video of the site that is not there fails the build at its place", async () => {
  const site = await makeSite("small");
  try {
    await site.write("source/_posts/front.md", post("front", "Text", "video: gone.mp4\n"));
    await site.write("source/_posts/link.md", post("link", "Text\n\n[Recording](./lost.mp4)"));
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 1, output);
    assert.match(output, /image-missing · source\/_posts\/front\.md:5:8\b/);
    assert.match(output, /image-missing · source\/_posts\/link\.md:9:13\b/);
    assert.match(output, /“gone\.mp4”/);
  } finally {
    await site.remove();
  }
});
