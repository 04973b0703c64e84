import { categoriesPath, tagsPath } from "../urls.ts";
import type { GeneratedPage } from "./generated.ts";

interface Site {
  readonly categories: { readonly length: number };
  readonly tags: { readonly length: number };
}

/** The tree of all categories and the list of all tags; a site without any has no such page. */
export function taxonomyPages({ categories, tags }: Site): GeneratedPage[] {
  return [
    ...(categories.length === 0 ? [] : [{ path: categoriesPath, layout: ["categories"], data: {} }]),
    ...(tags.length === 0 ? [] : [{ path: tagsPath, layout: ["tags"], data: {} }]),
  ];
}
