import type Hexo from "hexo";

/** Pages that only lead elsewhere and belong in no sitemap. */
const paths = new WeakMap<Hexo, ReadonlySet<string>>();

export function unlist(hexo: Hexo, unlisted: readonly string[]): void {
  paths.set(hexo, new Set(unlisted));
}

export function isListed(hexo: Hexo, path: string): boolean {
  return (
    path.endsWith(".html") && path !== "404.html" && !/(?:^|\/)page\/\d+\//.test(path) && !paths.get(hexo)?.has(path)
  );
}
