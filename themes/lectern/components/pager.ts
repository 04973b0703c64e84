import type { Locals } from "../../../scripts/locals.ts";
import { linkTo } from "../../../scripts/urls.ts";

/** The way between the pages of a list; nothing where there is one page only. */
export interface Pages {
  readonly label: string;
  readonly place: string;
  readonly newer: { readonly href: string; readonly text: string } | undefined;
  readonly older: { readonly href: string; readonly text: string } | undefined;
}

export function pages({ page, settings, __ }: Locals): Pages | undefined {
  const { total = 1, current = 1, prev_link: before = "", next_link: after = "" } = page;
  if (total < 2) return undefined;
  const link = (path: string, text: string) => ({ href: linkTo(settings.root, path), text });
  return {
    label: __("pager.label"),
    place: __("pager.page", current, total),
    newer: current > 1 ? link(before, __("pager.newer")) : undefined,
    older: current < total ? link(after, __("pager.older")) : undefined,
  };
}
