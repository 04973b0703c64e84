import type { Library } from "../library/model.ts";
import { shelfPath } from "../urls.ts";

/** Addresses of other spellings and names; each leads to the one page of the paper, speaker or series. */
export function redirects(library: Library): { readonly path: string; readonly to: string }[] {
  const taken = new Set<string>();
  return (["papers", "speakers", "series"] as const).flatMap((kind) =>
    library[kind].flatMap(({ slug, otherSlugs }) =>
      otherSlugs.flatMap((other) => {
        const path = shelfPath(kind, other);
        if (taken.has(path)) return [];
        taken.add(path);
        return [{ path, to: shelfPath(kind, slug) }];
      }),
    ),
  );
}
