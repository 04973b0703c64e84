import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { hexoFile } from "../corpus/front-matter.ts";
import { makeNote } from "../corpus/note.ts";
import type { Random } from "../corpus/random.ts";

/** What an author may do to a site while it is served; says what it did. */
export type Change = (site: ChangedSite) => Promise<string>;

interface ChangedSite {
  readonly folder: string;
  readonly random: Random;
  /** The number of the change: what it writes was not there before. */
  readonly round: number;
}

const posts = "source/_posts";

/** Edits in the order in which they are likely: each stands for so many of a hundred. */
const weighted: readonly (readonly [share: number, change: Change])[] = [
  [38, (site) => editPost(site, (text, { round }) => `${text}\n第 ${round} 次改动。\n`)],
  [
    14,
    (site) => editPost(site, (text, { round }) => text.replace(/^(title: ").*$/m, `$1第 ${round} 讲 | 某人：改名"`)),
  ],
  [8, (site) => editPost(site, (text, { round }) => text.replace(/^tags: .*$/m, `tags: ["系统", "第${round % 7}组"]`))],
  [8, (site) => editPost(site, (text, { round }) => text.replace(/^(\d+\. )(?=\S.* for )/m, `$1Paper ${round} `))],
  [4, (site) => editPost(site, (text, { round }) => text.replace(/^date: \d{4}/m, `date: ${2011 + (round % 12)}`))],
  [8, addPost],
  [7, removePost],
  [5, renamePost],
  [3, writeData],
  [3, writePage],
  [1, changeSettings],
  [1, changeStyles],
];

/** One of the changes, as chance has it. */
export function someChange(site: ChangedSite, without: readonly Change[] = []): Promise<string> {
  const choices = weighted.filter(([, change]) => !without.includes(change));
  let at = site.random.below(choices.reduce((sum, [share]) => sum + share, 0));
  const found = choices.find(([share]) => (at -= share) < 0);
  return (found ?? weighted[0])?.[1](site) ?? Promise.resolve("nothing");
}

/** Changes for which a new process takes over. */
export const slow: readonly Change[] = [changeSettings];

async function aPost({ folder, random }: ChangedSite): Promise<string> {
  const files = (await readdir(join(folder, posts))).filter((name) => name.endsWith(".md")).toSorted();
  return `${posts}/${files[random.below(files.length)] ?? ""}`;
}

async function editPost(site: ChangedSite, change: (text: string, site: ChangedSite) => string): Promise<string> {
  const path = await aPost(site);
  const text = await readFile(join(site.folder, path), "utf8");
  return write(site, path, change(text, site));
}

async function addPost(site: ChangedSite): Promise<string> {
  return write(site, `${posts}/new-${site.round}.md`, hexoFile(makeNote(1_000_000 + site.round)));
}

async function removePost(site: ChangedSite): Promise<string> {
  const path = await aPost(site);
  await rm(join(site.folder, path));
  return `removed ${path}`;
}

async function renamePost(site: ChangedSite): Promise<string> {
  const path = await aPost(site);
  await rename(join(site.folder, path), join(site.folder, posts, `renamed-${site.round}.md`));
  return `renamed ${path}`;
}

async function writeData(site: ChangedSite): Promise<string> {
  const name = `讲者${site.round}`;
  return write(site, "source/_data/speakers.yml", `- name: ${name}\n  home: https://people.example/${site.round}\n`);
}

async function writePage(site: ChangedSite): Promise<string> {
  return write(site, "source/about/index.md", `---\ntitle: 关于\ndate: 2014-01-01\n---\n\n第 ${site.round} 版。\n`);
}

async function changeSettings(site: ChangedSite): Promise<string> {
  const text = await readFile(join(site.folder, "_config.yml"), "utf8");
  return write(site, "_config.yml", text.replace(/^subtitle: .*$/m, `subtitle: 第 ${site.round} 版`));
}

async function changeStyles(site: ChangedSite): Promise<string> {
  const path = "themes/lectern/source/style.css";
  const text = await readFile(join(site.folder, path), "utf8");
  return write(site, path, `${text.replace(/\n\.round-\d+ .*\n/g, "")}\n.round-${site.round} { top: 0 }\n`);
}

async function write(site: ChangedSite, path: string, text: string): Promise<string> {
  await mkdir(dirname(join(site.folder, path)), { recursive: true });
  await writeFile(join(site.folder, path), text);
  return `wrote ${path}`;
}
