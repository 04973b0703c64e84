import { createReadStream } from "node:fs";

import type Hexo from "hexo";

import type { FoundFile } from "./files.ts";
import { workerName } from "./offline.ts";
import type { Theme } from "./theme.ts";

/** Everything that is published as it is. */
export interface PublishedFiles {
  /** Files of the source folder, at their own path. */
  readonly assets: readonly FoundFile[];
  readonly theme: Theme | undefined;
}

/**
 * Registers a generator for the files that are published as they are; Hexo's own does the posts' asset folders. A site's
 * own file goes before the theme's. Gives the files by the paths they are published at.
 */
export function offerFiles(hexo: Hexo, { assets, theme }: PublishedFiles): ReadonlyMap<string, FoundFile> {
  const files = new Map<string, FoundFile>();
  for (const file of [...(theme?.files ?? []), ...assets]) files.set(file.path, file);
  const routes = [
    ...[...files].map(([path, { absolute }]) => ({ path, data: () => createReadStream(absolute) })),
    ...(theme?.browserFiles ?? [])
      .filter(({ name }) => name !== workerName)
      .map(({ path, content }) => ({ path, data: () => content })),
  ];
  hexo.extend.generator.register("lectern-files", () => routes);
  return files;
}
