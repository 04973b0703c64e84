import type Hexo from "hexo";

/** Pages that only lead elsewhere, or say nothing to others, and belong in no sitemap. */
const paths = new WeakMap<Hexo, Set<string>>();

export function unlist(hexo: Hexo, unlisted: readonly string[]): void {
  const known = paths.get(hexo) ?? new Set();
  paths.set(hexo, known);
  for (const path of unlisted) known.add(path);
}

export function isListed(hexo: Hexo, path: string): boolean {
  return (
    path.endsWith(".html") && path !== "404.html" && !/(?:^|\/)page\/\d+\//.test(path) && !paths.get(hexo)?.has(path)
  );
}
