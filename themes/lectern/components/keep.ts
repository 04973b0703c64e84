import type { Locals } from "../../../scripts/locals.ts";

/** What the buttons of the reading list need; the list is kept under a name of its own for every site of an origin. */
export interface Keeping {
  readonly script: string;
  readonly kept: string;
  readonly failed: string;
  readonly want: string;
  readonly read: string;
  readonly watched: string;
}

/** Undefined where the site has no library to read in. */
export function keeping({ site, settings, assets, __ }: Locals): Keeping | undefined {
  if (site.library?.isEmpty !== false) return undefined;
  return {
    script: assets["reading-list.js"] ?? "",
    kept: `reading-list ${settings.root}`,
    failed: __("keep.failed"),
    want: __("keep.want"),
    read: __("keep.read"),
    watched: __("keep.watched"),
  };
}
