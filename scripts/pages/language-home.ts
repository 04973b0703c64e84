import type { GeneratedPage } from "./generated.ts";
import { listPages } from "./list-pages.ts";

interface Home<Post> {
  readonly language: string;
  readonly path: string;
  /** In the order of the list. */
  readonly posts: Posts<Post>;
  /** Posts on a page; 0 is all of them. */
  readonly perPage: number;
}

interface Posts<Post> {
  readonly length: number;
  toArray(): readonly Post[];
  slice(from: number, to: number): Posts<Post>;
}

/** The home page of one language, and the pages after it: like the site's own, of the posts in that language. */
export function languageHome<Post>({ language, path, posts, perPage }: Home<Post>): GeneratedPage[] {
  return listPages({
    path,
    layout: "index",
    items: posts.toArray(),
    perPage: perPage > 0 ? perPage : Math.max(1, posts.length),
    data: (items, from) => ({
      posts: posts.slice(from, from + items.length),
      base: path.replace(/index\.html$/, ""),
      lang: language,
      __index: true,
    }),
  });
}
