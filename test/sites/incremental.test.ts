import assert from "node:assert/strict";
import { readdir, rename, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import fc from "fast-check";

import { copySite, hashesOf, makeSite, ownTheme, type TestSite } from "./site.ts";
import "../seed.ts";

/** One thing that happens to a site between two builds; `pick` chooses a file, `say` is a text that was not there. */
interface Change {
  readonly kind: keyof typeof changes;
  readonly pick: number;
  readonly say: string;
}

const posts = "source/_posts";

const changes = {
  "a line is added": async (site, { pick, say }) => edit(site, await aPost(site, pick), (text) => `${text}\n${say}\n`),
  "a title changes": async (site, { pick, say }) =>
    edit(site, await aPost(site, pick), (text) => text.replace(/^title:.*$/m, `title: "${say}"`)),
  "a date changes": async (site, { pick }) =>
    edit(site, await aPost(site, pick), (text) => text.replace(/^date: \d{4}/m, `date: ${2001 + (pick % 20)}`)),
  "a tag comes": async (site, { pick, say }) =>
    edit(site, await aPost(site, pick), (text) => text.replace(/^tags:.*$/m, `tags: [${say}]`)),
  "a category changes": async (site, { pick, say }) =>
    edit(site, await aPost(site, pick), (text) => text.replace(/^categories:[^]*?(?=^\w)/m, `categories: [${say}]\n`)),
  "a post goes": async (site, { pick }) => rm(join(site.folder, await aPost(site, pick))),
  "a post gets another name": async (site, { pick, say }) =>
    rename(join(site.folder, await aPost(site, pick)), join(site.folder, posts, `2020-01-02-${say}.md`)),
  "a post comes": async (site, { pick, say }) =>
    site.write(
      `${posts}/2024-05-06-${say}.md`,
      (await site.read(await aPost(site, pick))).replace(/^abbrlink:.*$/m, `abbrlink: "${say}"`),
    ),
  "the settings change": async (site, { pick, say }) =>
    edit(
      site,
      "_config.yml",
      (text) => `${text.replace(/^(?:subtitle|per_page):.*\n/gm, "")}subtitle: ${say}\nper_page: ${2 + (pick % 9)}\n`,
    ),
  "a layout changes": async (site, { say }) =>
    edit(site, "themes/lectern/components/Footer.tsx", (text) =>
      text.replace(/<footer[^>]*>/, `<footer class="${say}">`),
    ),
  "a style changes": async (site, { say }) =>
    edit(site, "themes/lectern/source/style.css", (text) => `${text}\n.${say} { top: 0 }\n`),
  "a word changes": async (site, { say }) =>
    edit(site, "themes/lectern/languages/zh-CN.yml", (text) => text.replace(/^skip:.*$/m, `skip: ${say}`)),
  "a data file changes": async (site, { say }) => site.write("source/_data/note.yml", `said: ${say}\n`),
  "a page changes": async (site, { say }) => site.write("source/about/index.md", `---\ntitle: About\n---\n\n${say}\n`),
  "an image changes": async (site, { say }) =>
    site.write(
      "source/images/a.svg",
      `<svg xmlns="http://www.w3.org/2000/svg" width="${say.length * 10}" height="9"/>`,
    ),
  "an image is named": async (site, { pick }) =>
    edit(site, await aPost(site, pick), (text) =>
      text.includes("a.svg") ? text : `${text}\n[![a](/images/a.svg)](/images/a.svg)\n`,
    ),
  "an output file is cut": async (site, { pick }) => truncate(await anOutput(site, pick), 7).catch(() => undefined),
  "an output file goes": async (site, { pick }) => rm(await anOutput(site, pick), { force: true }),
  "a cache file is cut": async (site, { pick }) => {
    const files = await readdir(join(site.folder, ".cache")).catch(() => []);
    const file = files.filter((name) => name.includes("."))[pick % Math.max(1, files.length)];
    if (file !== undefined) await truncate(join(site.folder, ".cache", file), 100);
  },
  "the cache goes": async (site) => rm(join(site.folder, ".cache"), { recursive: true, force: true }),
} satisfies Record<string, (site: TestSite, change: Change) => Promise<unknown>>;

/** Afterwards a file that an earlier build wrote cannot be told from one of the author's, and stays. */
const forgets: ReadonlySet<keyof typeof changes> = new Set(["a cache file is cut", "the cache goes"]);

const kinds = Object.keys(changes) as (keyof typeof changes)[];
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(999),
  say: fc.stringMatching(/^[a-f]{3}[0-9a-f]{5}$/),
});

test("after any changes a build gives what a build from nothing gives, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      async (rounds) => {
        const site = await makeSite("full");
        try {
          await ownTheme(site);
          await site.write("source/images/a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
          await site.hexo("generate");
          let isForgotten = false;
          for (const round of rounds) {
            for (const one of round) await changes[one.kind](site, one);
            isForgotten ||= round.some(({ kind }) => forgets.has(kind));
            await sameAsClean(site, isForgotten);
          }
        } finally {
          await site.remove();
        }
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
});

/** The site as it stands, built with what earlier builds left; where that fails, a build from nothing fails the same way. */
async function sameAsClean(site: TestSite, isForgotten: boolean): Promise<void> {
  const cached = await site.hexo("generate");
  const clean = await copySite(site);
  try {
    for (const name of ["public", ".cache"]) await rm(join(clean.folder, name), { recursive: true, force: true });
    const fresh = await clean.hexo("generate");
    assert.deepEqual([cached.code, said(cached.output)], [fresh.code, said(fresh.output)]);
    if (fresh.code !== 0) return;
    const [own, expected] = [await hashesOf(site, "public"), await hashesOf(clean, "public")];
    if (isForgotten) for (const path of own.keys()) if (!expected.has(path)) own.delete(path);
    assert.deepEqual(own, expected);
  } finally {
    await clean.remove();
  }
}

/** Everything that was said, but for how long it took and what was written. */
function said(output: string): string {
  return output.replace(/^INFO .*\n/gm, "");
}

async function aPost(site: TestSite, pick: number): Promise<string> {
  const files = (await site.list(posts)).filter((name) => name.endsWith(".md"));
  return `${posts}/${files[pick % files.length]}`;
}

async function anOutput(site: TestSite, pick: number): Promise<string> {
  const files = await site.list("public").catch(() => ["index.html"]);
  return join(site.folder, "public", files[pick % files.length] ?? "index.html");
}

async function edit(site: TestSite, path: string, change: (text: string) => string): Promise<void> {
  await site.write(path, change(await site.read(path)));
}
