import type Hexo from "hexo";

import type { OnPage } from "./build-result.ts";
import type { Planned } from "./drawing.ts";
import type { LoadedPages } from "./load.ts";
import type { MadeBy, Manifest } from "./manifest.ts";
import type { PageKeys } from "./page-keys.ts";
import { readRoute } from "./routes.ts";
import type { Staging } from "./staging.ts";

export interface StageRules {
  readonly staging: Staging;
  /** What the site in place is made of. */
  readonly manifest: Manifest;
  /** Absent where pages may depend on what no key sees: then all are drawn. */
  readonly keys: PageKeys | undefined;
  readonly onPage?: OnPage;
}

/** What was read of the site for each page that was drawn. */
export type DrawnPages = ReadonlyMap<Planned, readonly string[]>;

/** Puts every route into the next site; a page or file that is as it was stays. */
export async function stageRoutes(hexo: Hexo, loaded: LoadedPages, rules: StageRules): Promise<DrawnPages> {
  const { routes, draw, contents } = loaded;
  const { staging, manifest, keys, onPage } = rules;
  const drawn = new Map<Planned, readonly string[]>();
  const paths = postsFirst(hexo.route.list(), loaded);
  for (const [done, path] of paths.entries()) {
    onPage?.(path, done, paths.length);
    const room = staging.room();
    if (room !== undefined) await room;
    const page = routes.isOurs(path) ? routes.pages.get(path) : undefined;
    const record = manifest.get(path);
    if (page === undefined) {
      const mark = routes.isOurs(path) ? loaded.fileMark(path) : undefined;
      const made: MadeBy | undefined = mark === undefined ? undefined : { key: mark, reads: [] };
      if (made !== undefined && record?.made?.key === mark && staging.keep(path)) continue;
      staging.put(path, await readRoute(hexo, path), made);
    } else if (keys?.isCurrent(page, record?.made) !== true || !staging.keep(path)) {
      const { html, reads } = await draw(page);
      staging.put(path, html);
      if (reads !== undefined) drawn.set(page, reads);
      contents.release(page.data);
    }
  }
  return drawn;
}

/** Posts come first: their content is at hand once, and the lists that show them need less of it. */
function postsFirst(paths: readonly string[], { site, routes }: LoadedPages): string[] {
  const documents = new Set<object>(site.posts.map(({ document }) => document));
  const isPost = (path: string) => documents.has(routes.pages.get(path)?.data ?? paths);
  return [...paths.filter(isPost), ...paths.filter((path) => !isPost(path))];
}
