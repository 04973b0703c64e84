import micromatch from "micromatch";

/** What Hexo makes of a file in the source folder; a `post-file` stands among posts and is none. */
export type FileKind = "post" | "draft" | "page" | "data" | "asset" | "post-file" | "ignored";

export interface FileRules {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly skipRender: readonly string[];
  readonly postAssetFolder: boolean;
  /** Extension of new posts, with the dot; with asset folders only such files are posts. */
  readonly postExtension: string;
  readonly isRenderable: (path: string) => boolean;
}

const postFolders = { "_posts/": "post", "_drafts/": "draft" } as const;

/** Decides as Hexo's processors do, from the path below the source folder alone. */
export function kindOf(path: string, rules: FileRules): FileKind {
  if (/[%~]$/.test(path)) return "ignored";
  for (const [folder, kind] of Object.entries(postFolders)) {
    if (path.startsWith(folder)) return kindOfPostFile(path, path.slice(folder.length), kind, rules);
  }
  if (path.startsWith("_data/")) return /\.(?:ya?ml|json)$/.test(path) ? "data" : "ignored";
  const hidden = /(?:^|\/)[_.]/.test(path) && !matches(path, rules.include);
  if (hidden || matches(path, rules.exclude)) return "ignored";
  return rules.isRenderable(path) && !matches(path, rules.skipRender) ? "page" : "asset";
}

function kindOfPostFile(path: string, inner: string, kind: "post" | "draft", rules: FileRules): FileKind {
  if (/(?:^|\/)[_.]/.test(inner)) return "ignored";
  const renderable = rules.isRenderable(path) && !matches(path, rules.skipRender);
  const isPost = renderable && (!rules.postAssetFolder || path.endsWith(rules.postExtension));
  return isPost ? kind : "post-file";
}

function matches(path: string, patterns: readonly string[]): boolean {
  return patterns.length > 0 && micromatch.isMatch(path, [...patterns]);
}
