import { createReadStream } from "node:fs";

import type Hexo from "hexo";

import type { BrowserFile } from "./bundle.ts";
import type { FoundFile } from "./files.ts";
import type { Theme } from "./theme.ts";

/** Everything that is published as it is. */
export interface PublishedFiles {
  /** Files of the source folder, at their own path. */
  readonly assets: readonly FoundFile[];
  /** Files beside posts that a post names: path in the site to file. */
  readonly beside: ReadonlyMap<string, FoundFile>;
  readonly pictures: readonly { readonly path: string; readonly draw: () => Promise<Buffer> }[];
  readonly theme: Theme | undefined;
  readonly browserFiles: readonly BrowserFile[];
}

/**
 * Registers a generator for the files that are published as they are; Hexo's own does the posts' asset folders. A site's own file goes before the theme's.
 */
export function offerFiles(hexo: Hexo, { assets, beside, pictures, theme, browserFiles }: PublishedFiles): void {
  const files = new Map<string, string>();
  for (const { path, absolute } of theme?.files ?? []) files.set(path, absolute);
  for (const { path, absolute } of assets) files.set(path, absolute);
  for (const [path, { absolute }] of beside) files.set(path, absolute);
  const routes = [
    ...[...files].map(([path, absolute]) => ({ path, data: () => createReadStream(absolute) })),
    ...pictures.map(({ path, draw }) => ({ path, data: draw })),
    ...browserFiles.map(({ path, content }) => ({ path, data: () => content })),
  ];
  hexo.extend.generator.register("lectern-files", () => routes);
}
