import { readFileSync } from "node:fs";
import { join } from "node:path";

import type Hexo from "hexo";
import { parse } from "yaml";

import type { Settings } from "../../config.ts";
import { cacheFolder } from "../../engine/cache.ts";
import { exits } from "../fault.ts";
import { inWords, type Said } from "../in-words.ts";
import { listBlogFiles } from "./blog-files.ts";
import { changeConfig } from "./config-file.ts";
import type { ImportOptions } from "./import-options.ts";
import { importReport } from "./import-report.ts";
import { placeFiles, planPlacement, type Placed } from "./placement.ts";
import type { Blog } from "./read-blog.ts";
import { addressChanges, factChanges } from "./shared-keys.ts";

/** Says what of a blog is understood and what is not, and takes it into the site, all of it or nothing. */
export function takeBlog(hexo: Hexo, { language }: Settings, options: ImportOptions, blog: Blog): number {
  const { base_dir: site, config_path: configFile } = hexo;
  const say = (said: Said) => inWords(language, said);
  const source = hexo.config.source_dir;
  const written = configOf(configFile);
  const files = blog.files.map(({ path, absolute }): Placed => ({
    path: `${source}/${path}`,
    content: { copyOf: absolute },
  }));
  const placement = planPlacement(site, files);
  const addresses = options.keepConfig ? [] : addressChanges(blog.config, written);
  const facts = options.keepConfig ? [] : factChanges(blog.config, written);
  console.log(importReport({ blog, placement, addresses, facts, options, say }));
  if (placement.taken.length > 0 && !options.skip) return refuse(say(texts.taken));
  const own = ownPosts(join(site, source, "_posts"), blog);
  if (addresses.length > 0 && own.length > 0) return refuse(say(texts.ownPosts(own.length)));
  if (!options.dryRun) {
    placeFiles(site, cacheFolder(hexo), placement.fresh);
    changeConfig(configFile, [...addresses, ...facts]);
  }
  console.log(`\n${say(options.dryRun ? texts.dry : texts.done)}`);
  return exits.done;
}

function refuse(text: string): number {
  console.error(`\n${text}`);
  return exits.content;
}

/** Keys as they are written, without Hexo's defaults. */
function configOf(file: string): Readonly<Record<string, unknown>> {
  const config: unknown = parse(readFileSync(file, "utf8"));
  return typeof config === "object" && config !== null ? { ...config } : {};
}

/** Posts that the site has and the blog has not. */
function ownPosts(folder: string, blog: Blog): string[] {
  const theirs = new Set(blog.files.map(({ path }) => path));
  return listBlogFiles(folder)
    .files.map(({ path }) => path)
    .filter((path) => /\.(?:md|markdown)$/i.test(path) && !theirs.has(`_posts/${path}`));
}

const texts = {
  taken: {
    zh: "什么都没有写。请移走上面列出的文件，或加 --skip：保留本站的，只取其余。",
    en: "Nothing was written. Move the files named above away, or add --skip: this site's stay, the rest is taken.",
  },
  ownPosts: (count: number) => ({
    zh: `什么都没有写。本站已有 ${count} 篇自己的文章，换了上面的地址设置，它们的地址会变。请先移走它们（新克隆的示范文章可以删去），或加 --keep-config。`,
    en: `Nothing was written. This site has ${count} ${count === 1 ? "post" : "posts"} of its own, whose addresses those settings would change. Move them away first (the demonstration posts of a fresh clone can go), or add --keep-config.`,
  }),
  dry: { zh: "只是预演，什么都没有写。", en: "A dry run: nothing was written." },
  done: {
    zh: "已迁入。接下来：npx hexo check 说哪里要改，npm run dev 看样子。",
    en: "Taken. Next: npx hexo check says what to mend, npm run dev shows it.",
  },
};
