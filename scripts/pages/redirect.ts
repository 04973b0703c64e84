import type { Library } from "../library/model.ts";
import { shelfPath } from "../urls.ts";
import type { SiteAddress } from "./generated.ts";
import { redirectPage } from "./redirect-page.ts";

/** A file that is given whole. */
export interface GeneratedFile {
  readonly path: string;
  readonly data: () => string;
}

/** Pages at the addresses of other spellings and names; each leads to the one page of the paper, speaker or series. */
export function redirects(library: Library, site: SiteAddress & { readonly language: string }): GeneratedFile[] {
  const taken = new Set<string>();
  return (["papers", "speakers", "series"] as const).flatMap((kind) =>
    library[kind].flatMap(({ slug, otherSlugs }) =>
      otherSlugs.flatMap((other) => {
        const path = shelfPath(kind, other);
        if (taken.has(path)) return [];
        taken.add(path);
        return [{ path, data: () => redirectPage(shelfPath(kind, slug), site) }];
      }),
    ),
  );
}
