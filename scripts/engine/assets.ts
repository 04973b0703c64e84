import { createReadStream } from "node:fs";

import type Hexo from "hexo";

import type { SiteSource } from "./source.ts";
import type { Theme } from "./theme.ts";

/** Registers a generator for the files that are published as they are: the source folder's and the theme's. */
export function offerFiles(hexo: Hexo, { assets }: SiteSource, theme: Theme | undefined): void {
  const files = [...(theme?.files ?? []).filter(({ path }) => !assets.some((own) => own.path === path)), ...assets];
  const routes = [
    ...files.map((file) => ({ path: file.path, data: () => createReadStream(file.absolute) })),
    ...(theme?.browserFiles ?? []).map(({ path, content }) => ({ path, data: () => Buffer.from(content) })),
  ];
  hexo.extend.generator.register("lectern-files", () => routes);
}
