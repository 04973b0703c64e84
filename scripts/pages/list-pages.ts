import { pageOfList } from "../urls.ts";
import type { GeneratedPage } from "./generated.ts";

interface List<Item> {
  readonly path: string;
  readonly layout: string;
  readonly items: readonly Item[];
  readonly perPage: number;
  /** What a page shows beside its place among the others; `from` is where its items start among all. */
  readonly data: (items: readonly Item[], from: number) => Readonly<Record<string, unknown>>;
}

/** A list cut into pages, with the ways between them that Hexo's paginator gives; an empty list is one page. */
export function listPages<Item>({ path, layout, items, perPage, data }: List<Item>): GeneratedPage[] {
  const total = Math.max(1, Math.ceil(items.length / perPage));
  const link = (page: number) => (page < 1 || page > total ? "" : pageOfList(path, page).replace(/index\.html$/, ""));
  return Array.from({ length: total }, (_, at) => ({
    path: pageOfList(path, at + 1),
    layout: [layout],
    data: {
      ...data(items.slice(at * perPage, (at + 1) * perPage), at * perPage),
      current: at + 1,
      total,
      prev_link: link(at),
      next_link: link(at + 2),
    },
  }));
}
