import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { assertSameAsClean, change } from "./incremental.ts";
import { hashesOf, makeSite, ownTheme, type TestSite } from "./site.ts";

const post = "source/_posts/listening.md";

describe("an edit of a note's text", () => {
  let site: TestSite;
  before(async () => {
    site = await makeSite("full");
    await ownTheme(site);
    await change(site, "_config.yml", "\n", "\nlibrary: false\n");
    const { code, output } = await site.hexo("generate");
    assert.equal(code, 0, output);
  });
  after(() => site.remove());

  test("rewrites its page and the feeds, and no list that does not show it", async () => {
    const old = await hashesOf(site, "public");
    await site.write(post, `${await site.read(post)}\nOne more line at the end.\n`);
    await assertSameAsClean(site);
    const fresh = await hashesOf(site, "public");
    const changed = [...fresh.keys()].filter((path) => fresh.get(path) !== old.get(path));
    const pages = changed.filter((path) => path.endsWith(".html"));
    assert.equal(pages.length, 1, changed.join(" "));
  });

  for (const [what, shown] of [
    ["HTML", "{post.more}"],
    ["source", "{post.raw}"],
    ["parts", '{(post.note?.parts ?? []).map(({ html }) => html).join("")}'],
  ] as const) {
    test(`rewrites a list whose layout shows the ${what} of its notes`, async () => {
      const layout = `import { h } from "preact";
import type { Note } from "../../../scripts/note.ts";
interface Post { readonly more: string; readonly raw: string; readonly note?: Note }
interface Props { readonly posts: readonly Post[] }
export const props = ({ page }: { page: { posts: { toArray(): Post[] } } }): Props => ({ posts: page.posts.toArray() });
export default ({ posts }: Props) => h("html", {}, posts.map((post) => <p>${shown}</p>));
`;
      await site.write("themes/lectern/layout/index.tsx", layout);
      await assertSameAsClean(site);
      const word = `word${what}`;
      await site.write(post, `${await site.read(post)}\nOne more line with ${word}.\n`);
      await assertSameAsClean(site);
      const lists = (await site.list("public")).filter((path) => /^(?:index|page\/\d+\/index)\.html$/.test(path));
      const texts = await Promise.all(lists.map((path) => site.read(`public/${path}`)));
      assert.ok(texts.some((text) => text.includes(word)));
    });
  }
});
