import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { stringify } from "yaml";

import { hexoFile } from "../corpus/front-matter.ts";
import { run } from "./run.ts";
import { settings } from "./settings.ts";
import { Absent, type Tool } from "./tool.ts";

/** Stock Hexo with the plugins that give the page set of the others. */
const packages = {
  hexo: "8.1.2",
  "hexo-generator-archive": "2.0.0",
  "hexo-generator-category": "2.0.0",
  "hexo-generator-feed": "3.0.0",
  "hexo-generator-index": "4.0.0",
  "hexo-generator-sitemap": "3.0.1",
  "hexo-generator-tag": "2.0.0",
  "hexo-renderer-ejs": "2.0.0",
  "hexo-renderer-marked": "7.0.1",
  "hexo-renderer-stylus": "3.0.1",
} as const;

/** Themes from npm, and what keeps them light: no widgets that list the whole site on every page. */
const themes = {
  landscape: { version: "1.1.0", config: { widgets: [], fancybox: false } },
  next: { version: "8.29.0", config: {} },
} as const;

/** Hexo as npm gives it, installed into the site's folder. */
export function hexo(name: string, theme: keyof typeof themes): Tool {
  return {
    name,
    prepare: async (site) => {
      const { version, config } = themes[theme];
      const dependencies = { ...packages, [`hexo-theme-${theme}`]: version };
      const manifest = { name, private: true, dependencies, hexo: { version: packages.hexo } };
      await writeFile(join(site, "package.json"), JSON.stringify(manifest));
      await writeFile(join(site, "_config.yml"), stringify({ ...settings, ...own, theme, theme_config: config }));
      await mkdir(join(site, "source"));
      await install(site);
      return {
        version: `Hexo ${packages.hexo} with ${theme} ${version}`,
        site,
        command: [process.execPath, "node_modules/hexo/bin/hexo", "generate", "--silent"],
        posts: "source/_posts",
        fileOf: hexoFile,
        output: "public",
        made: ["public", "db.json"],
      };
    },
  };
}

const own = {
  feed: { type: "rss2", path: "rss.xml", limit: 20 },
  sitemap: { path: "sitemap.xml" },
} as const;

async function install(site: string): Promise<void> {
  const { code, output } = await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], site);
  if (code !== 0) throw new Absent(`npm could not install it (${lastLine(output)})`);
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
