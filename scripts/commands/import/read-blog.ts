import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { join, normalize } from "node:path";

import { parseDocument } from "yaml";

import { diagnose, type Diagnostic } from "../../diagnostic.ts";
import { decode } from "../../source/encoding.ts";
import { listBlogFiles, type BlogFiles } from "./blog-files.ts";
import { scanPost, type ScannedPost } from "./scan-post.ts";

/** A Hexo blog as it was found. */
export interface Blog extends BlogFiles {
  readonly config: Readonly<Record<string, unknown>>;
  /** Names of its Hexo packages. */
  readonly packages: readonly string[];
  /** Posts and drafts, looked through. */
  readonly posts: ReadonlyMap<string, ScannedPost>;
  /** Posts and pages that are not UTF-8. */
  readonly foreign: readonly Diagnostic[];
  /** Whether it has scripts of its own, which Hexo would run. */
  readonly hasScripts: boolean;
}

/** Texts larger than this are copied and not looked through. */
const largestText = 10 * 1024 * 1024;

/** Reads a blog; a diagnostic where its configuration cannot be read, undefined where no blog is there. */
export function readBlog(folder: string, isTag: (name: string) => boolean): Blog | Diagnostic | undefined {
  const config = readConfig(folder);
  if (config !== undefined && "code" in config) return config as Diagnostic;
  const source = sourceOf(folder, config?.["source_dir"]);
  if (source === undefined) return undefined;
  const { files, left } = listBlogFiles(source);
  const posts = new Map<string, ScannedPost>();
  const foreign: Diagnostic[] = [];
  for (const { path, absolute, size } of files) {
    if (!/\.(?:md|markdown|mkd|html?)$/i.test(path) || size > largestText) continue;
    const text = decode(readFileSync(absolute), path);
    if (typeof text !== "string") foreign.push(text);
    else if (/^_(?:posts|drafts)\//.test(path)) posts.set(path, scanPost(text, path, isTag));
  }
  const hasScripts = existsSync(join(folder, "scripts"));
  return { files, left, config: config ?? {}, packages: packagesOf(folder), posts, foreign, hasScripts };
}

function readConfig(folder: string): Record<string, unknown> | Diagnostic | undefined {
  const name = ["_config.yml", "_config.yaml"].find((one) => existsSync(join(folder, one)));
  if (name === undefined) return undefined;
  const text = decode(readFileSync(join(folder, name)), name);
  if (typeof text !== "string") return text;
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "silent" });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line = 1, col: column = 1 } = error.linePos?.[0] ?? {};
    return diagnose(
      "config-invalid",
      { path: name, line, column },
      { key: name, problem: error.message.split("\n")[0] ?? "" },
    );
  }
  const data: unknown = document.toJS({ maxAliasCount: 100 });
  return typeof data === "object" && data !== null && !Array.isArray(data) ? { ...data } : {};
}

/** The source folder that the configuration names, if it lies within the blog and is no link. */
function sourceOf(folder: string, named: unknown): string | undefined {
  const name = typeof named === "string" && named !== "" ? normalize(named) : "source";
  if (/^(?:\.\.(?:[\\/]|$)|[\\/]|[A-Za-z]:)/.test(name)) return undefined;
  const source = join(folder, name);
  return existsSync(source) && !lstatSync(source).isSymbolicLink() && statSync(source).isDirectory()
    ? source
    : undefined;
}

function packagesOf(folder: string): string[] {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
    const names = ["dependencies", "devDependencies"].flatMap((key) => Object.keys(manifest[key] ?? {}));
    return [...new Set(names)].filter((name) => /^(?:@[^/]+\/)?hexo(?:-|$)/.test(name)).toSorted();
  } catch {
    return [];
  }
}
