import { basename, dirname, join, resolve } from "node:path";

import type Hexo from "hexo";

import type { Watched } from "../watch.ts";

/** Files of the site's folder that a process reads once. */
const once = /^(?:_config(?:\..+)?\.(?:ya?ml|json)|package(?:-lock)?\.json)$/;

/** Everything that a site is made from: content, theme, the project's scripts, configuration. */
export function placesOf({ base_dir: base, source_dir, theme_dir, env }: Hexo, scripts: string): Watched {
  const configs = configsOf(env.args["config"]).map((path) => resolve(base, path));
  return {
    trees: [source_dir, theme_dir, scripts],
    files: [
      { folder: base, matters: (name) => once.test(name) || configs.includes(join(base, name)) },
      ...configs
        .filter((path) => dirname(path) !== resolve(base))
        .map((path) => ({ folder: dirname(path), matters: (name: string) => name === basename(path) })),
    ],
  };
}

/** `--config one.yml,two.yml` */
function configsOf(option: unknown): string[] {
  return typeof option === "string" ? option.split(",").map((path) => path.trim()) : [];
}
