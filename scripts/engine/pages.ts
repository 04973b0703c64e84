import type Hexo from "hexo";

import { taxonomyPages } from "../pages/taxonomies.ts";
import type { Documents, GroupDocument } from "./documents.ts";

interface SiteLocals {
  readonly categories: Documents<GroupDocument>;
  readonly tags: Documents<GroupDocument>;
}

/** The pages that Hexo has no generator for, as far as the theme can draw them. */
export function generatePages(hexo: Hexo, locals: unknown): object[] {
  return taxonomyPages(locals as SiteLocals).filter((page) => isDrawable(hexo, page));
}

/** Whether the theme has a layout for a page. */
export function isDrawable(hexo: Hexo, { layout }: { readonly layout: readonly string[] }): boolean {
  return layout.some((name) => hexo.theme.getView(name) !== undefined);
}
