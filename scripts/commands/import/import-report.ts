import pc from "picocolors";

import { compare } from "../../compare.ts";
import type { Said } from "../in-words.ts";
import { visible } from "../visible.ts";
import { keyAdvice, packageAdvice, tagAdvice } from "./advice.ts";
import type { Left } from "./blog-files.ts";
import { countKinds } from "./count-kinds.ts";
import { addressDoubts } from "./doubts.ts";
import type { ImportOptions } from "./import-options.ts";
import type { Placement } from "./placement.ts";
import type { Blog } from "./read-blog.ts";
import { foreignKeys, type KeyChange } from "./shared-keys.ts";

interface Facts {
  readonly blog: Blog;
  readonly placement: Placement;
  readonly addresses: readonly KeyChange[];
  readonly facts: readonly KeyChange[];
  readonly options: ImportOptions;
  readonly say: (said: Said) => string;
}

/** What is understood of a blog, what is not, and what to do about it; for people. */
export function importReport({ blog, placement, addresses, facts, options, say }: Facts): string {
  const { posts, pages, drafts, data, assets } = countKinds(blog.files);
  const count: Said = {
    zh: `${posts} 篇文章，${drafts} 篇草稿，${pages} 个页面，${data} 个数据文件，${assets} 个其他文件`,
    en: `${posts} posts, ${drafts} drafts, ${pages} pages, ${data} data files, ${assets} other files`,
  };
  const list = (heading: Said, rows: readonly string[]) => section(say(heading), rows, say);
  return [
    pc.bold(say(count)),
    ...list(headings.same, placement.same),
    ...list(options.skip ? headings.skipped : headings.taken, placement.taken),
    ...list(
      headings.left,
      blog.left.map(({ path, why }) => `${path} · ${say(reasons[why])}`),
    ),
    ...list(
      headings.foreign,
      blog.foreign.map(({ path, line, column }) => `${path}:${line}:${column}`),
    ),
    ...list(
      headings.broken,
      [...blog.posts].filter(([, { isBroken }]) => isBroken).map(([path]) => path),
    ),
    ...list(headings.addresses, addresses.map(changeText)),
    ...list(headings.facts, facts.map(changeText)),
    ...list(headings.doubts, addressDoubts(blog).map(say)),
    ...list(
      headings.keys,
      options.keepConfig ? [] : foreignKeys(blog.config).map((key) => `${key} · ${say(keyAdvice(key))}`),
    ),
    ...list(
      headings.packages,
      blog.packages.map((name) => `${name} · ${say(packageAdvice(name).said)}`),
    ),
    ...list(
      headings.tags,
      tagRows(blog).map(
        ({ name, place, count: times }) => `{% ${name} %} ×${times} · ${place} · ${say(tagAdvice(name))}`,
      ),
    ),
    ...list(headings.frontKeys, frontKeys(blog)),
    ...list(headings.scripts, blog.hasScripts ? [say(scripts)] : []),
  ].join("\n");
}

/** Rows of one kind that are printed; a blog can have thousands. */
const most = 20;

function section(heading: string, rows: readonly string[], say: Facts["say"]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length - most;
  return [
    "",
    pc.underline(heading),
    ...rows.slice(0, most).map((row) => `  ${visible(row)}`),
    ...(more > 0 ? [`  ${say({ zh: `……另有 ${more} 项`, en: `… and ${more} more` })}`] : []),
  ];
}

function changeText({ key, from, to }: KeyChange): string {
  return `${key}: ${from === undefined ? "—" : JSON.stringify(from)} → ${to === undefined ? "—" : JSON.stringify(to)}`;
}

function tagRows({ posts }: Blog): { name: string; place: string; count: number }[] {
  const rows = new Map<string, { name: string; place: string; count: number }>();
  for (const [path, { tags }] of posts) {
    for (const [name, line] of tags) {
      const known = rows.get(name);
      if (known === undefined) rows.set(name, { name, place: `${path}:${line}`, count: 1 });
      else known.count += 1;
    }
  }
  return [...rows.values()].toSorted((a, b) => b.count - a.count || compare(a.name, b.name));
}

function frontKeys({ posts }: Blog): string[] {
  const counts = new Map<string, number>();
  for (const { keys } of posts.values()) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || compare(a, b)).map(([key, times]) => `${key} ×${times}`);
}

const reasons: Readonly<Record<Left, Said>> = {
  link: {
    zh: "是链接，不跟随；需要的话把文件本身放进来",
    en: "a link, which is not followed; put the file itself there if it is needed",
  },
  special: { zh: "不是普通文件", en: "no regular file" },
  huge: {
    zh: "超过 100 MB；放到存文件的地方，再链接过去",
    en: "over 100 MB; keep it where files are kept, and link to it",
  },
  unreadable: { zh: "读不了，请看权限", en: "cannot be read; see to its permissions" },
};

const headings = {
  same: { zh: "本站已有，内容相同", en: "There already, byte for byte" },
  taken: { zh: "本站已有，内容不同：不会覆盖", en: "There already, and different: not overwritten" },
  skipped: { zh: "本站已有，内容不同：保留本站的", en: "There already, and different: this site's stay" },
  left: { zh: "留在原处的文件", en: "Files that stay behind" },
  foreign: {
    zh: "不是 UTF-8：照样复制，构建前请另存为 UTF-8",
    en: "Not UTF-8: copied as they are; save them as UTF-8 before a build",
  },
  broken: {
    zh: "文首 YAML 有误：照样复制，hexo check 会指出位置",
    en: "Front matter that is no YAML: copied as it is; hexo check names the place",
  },
  addresses: { zh: "_config.yml 里换成旧博客的，地址才不变", en: "Taken into _config.yml, so that addresses stay" },
  facts: { zh: "_config.yml 里一并换成旧博客的", en: "Taken into _config.yml besides" },
  doubts: { zh: "地址可能会变", en: "Addresses that may change" },
  keys: { zh: "没有照搬的设置", en: "Settings that were not taken" },
  packages: { zh: "旧博客的插件", en: "The old blog's packages" },
  tags: { zh: "没有注册的标签：会原样留在文中", en: "Tags that nothing here registers: they stay as text" },
  frontKeys: {
    zh: "文首里不认识的键：保留，主题不用",
    en: "Front-matter keys of no known meaning: kept, and not used by the theme",
  },
  scripts: { zh: "旧博客自己的脚本", en: "The old blog's own scripts" },
} as const satisfies Readonly<Record<string, Said>>;

const scripts: Said = {
  zh: "scripts/ 没有带来：本站的 scripts/ 是 TypeScript，从 index.ts 起；需要的请改写进去",
  en: "scripts/ was not taken: this site's is TypeScript and starts at index.ts; write there what you need",
};
