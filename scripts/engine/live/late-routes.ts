import type Hexo from "hexo";

import { sitemapPath } from "../../urls.ts";
import { libraryGenerator } from "../library-output.ts";
import type { LoadedPages } from "../load.ts";

/** Routes that few pages lead to and whole texts must be known for: the library's, the search's, files that texts name. */
export interface LateRoutes {
  /** Brings them up to date. */
  put(pages: LoadedPages): void;
  /** Whether a path is one of them. */
  has(path: string): boolean;
}

export function createLateRoutes(hexo: Hexo): LateRoutes {
  const { route } = hexo;
  let files = new Set<string>();
  let shelves = new Set<string>();
  return {
    has: (path) => files.has(path) || shelves.has(path) || path === sitemapPath,
    put: (pages) => {
      const { routes, library } = pages;
      const shelved = library?.routes();
      if (shelved !== undefined) {
        routes.replace(libraryGenerator, shelved);
        shelves = new Set(shelved.map(({ path }) => route.format(path)));
      }
      const next = new Set<string>();
      for (const { path, data } of pages.lateFiles()) {
        if (route.routes[path] != null && !files.has(path)) continue;
        route.set(path, async () => readable(await data()));
        next.add(path);
      }
      for (const path of files) if (!next.has(path) && !routes.isOurs(path)) route.remove(path);
      files = next;
    },
  };
}

/** Hexo's routes take bytes that are no Buffer for an object, and serve it as JSON. */
function readable(content: string | Uint8Array): string | Buffer {
  return typeof content === "string" ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}
