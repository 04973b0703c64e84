import type { Library } from "../library/model.ts";
import { addressOf, linkTo, shelfPath } from "../urls.ts";
import type { SiteAddress } from "./generated.ts";

/** A file that is given whole. */
export interface GeneratedFile {
  readonly path: string;
  readonly data: () => string;
}

/** Pages at the addresses of other spellings and names; each leads to the one page of the paper, speaker or series. */
export function redirects(library: Library, site: SiteAddress): GeneratedFile[] {
  const taken = new Set<string>();
  return (["papers", "speakers", "series"] as const).flatMap((kind) =>
    library[kind].flatMap(({ slug, otherSlugs }) =>
      otherSlugs.flatMap((other) => {
        const path = shelfPath(kind, other);
        if (taken.has(path)) return [];
        taken.add(path);
        return [{ path, data: () => redirect(shelfPath(kind, slug), site) }];
      }),
    ),
  );
}

function redirect(path: string, { url, root }: SiteAddress): string {
  const href = linkTo(root, path);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${href}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${addressOf(url, path)}">
</head>
<body><p><a href="${href}">${href}</a></p></body>
</html>
`;
}
