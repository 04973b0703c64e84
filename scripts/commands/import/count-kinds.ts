import type { BlogFile } from "./blog-files.ts";

/** How many files of each kind a source folder holds, by their paths. */
export function countKinds(files: readonly BlogFile[]) {
  const counts = { posts: 0, drafts: 0, pages: 0, data: 0, assets: 0 };
  for (const { path } of files) counts[kindOf(path)] += 1;
  return counts;
}

function kindOf(path: string): "posts" | "drafts" | "pages" | "data" | "assets" {
  if (path.startsWith("_data/")) return "data";
  if (!/\.(?:md|markdown|mkd)$/i.test(path)) return "assets";
  return path.startsWith("_posts/") ? "posts" : path.startsWith("_drafts/") ? "drafts" : "pages";
}
