import { parse as parseYaml } from "yaml";

import { diagnose, type Diagnostic } from "../diagnostic.ts";
import { decode } from "../source/encoding.ts";
import { readFrontMatter, type FrontMatter } from "../source/front-matter.ts";
import type { FoundFile } from "./files.ts";
import { kindOf } from "./kinds.ts";
import { loadPost, type LoadedPost } from "./load-post.ts";
import type { Memory } from "./memory.ts";
import { readSourceFile } from "./read-file.ts";
import { sitePath, type SourceRules } from "./source-rules.ts";

/** Everything the source folder holds, read and checked. */
export interface SiteSource {
  readonly posts: readonly LoadedPost[];
  readonly pages: readonly LoadedPage[];
  readonly assets: readonly FoundFile[];
  /** Files under `_posts/` and `_drafts/` that are no posts. */
  readonly postFiles: readonly FoundFile[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface LoadedPage {
  readonly file: FoundFile;
  readonly front: FrontMatter;
  readonly raw: string;
}

/** So many texts of new posts are kept until they are derived; of a larger site the others are read again. */
const keptTexts = 2000;

/**
 * Reads every file of the source folder that means something, but for posts that are as they were when last read; a file
 * that cannot be read right is named by a diagnostic.
 */
export function readSource(files: readonly FoundFile[], rules: SourceRules, memory: Memory): SiteSource {
  const diagnostics: Diagnostic[] = [];
  const posts: LoadedPost[] = [];
  const pages: LoadedPage[] = [];
  const assets: FoundFile[] = [];
  const postFiles: FoundFile[] = [];
  const data: Record<string, unknown> = {};
  let fresh = 0;

  const readText = (file: FoundFile) => {
    const bytes = readSourceFile(file.absolute, sitePath(file, rules));
    const text = Buffer.isBuffer(bytes) ? decode(bytes, sitePath(file, rules)) : bytes;
    if (typeof text === "string") return text;
    diagnostics.push(text);
    return undefined;
  };

  for (const file of files) {
    const kind = kindOf(file.path, rules.files);
    if (kind === "asset") assets.push(file);
    if (kind === "post-file") postFiles.push(file);
    if (kind === "post" || (kind === "draft" && rules.drafts)) {
      const post = loadPost(file, kind === "draft", memory.get(file.path), rules, fresh < keptTexts);
      diagnostics.push(...("source" in post ? post.diagnostics : [post]));
      if (!("source" in post)) continue;
      posts.push(post);
      if (post.derived === undefined) fresh += 1;
    }
    if (kind === "page") {
      const raw = readText(file);
      if (raw === undefined) continue;
      const front = readFrontMatter(raw, sitePath(file, rules));
      diagnostics.push(...front.diagnostics);
      pages.push({ file, front, raw });
    }
    if (kind === "data") {
      const raw = readText(file);
      if (raw !== undefined) Object.assign(data, readData(file, raw, sitePath(file, rules), diagnostics));
    }
  }
  return { posts, pages, assets, postFiles, data, diagnostics };
}

function readData(file: FoundFile, text: string, path: string, diagnostics: Diagnostic[]): Record<string, unknown> {
  const name = file.path.slice("_data/".length).replace(/\.\w+$/, "");
  try {
    const value: unknown = parseYaml(text);
    return { [name]: value };
  } catch (error) {
    const place = errorPlace(error);
    diagnostics.push(
      diagnose(
        "config-invalid",
        { path, ...place },
        { key: file.path, problem: error instanceof Error ? problemOf(error) : "" },
      ),
    );
    return {};
  }
}

/** The place is told already. */
function problemOf({ message }: Error): string {
  return firstLine(message).replace(/ at line \d+, column \d+:?$/, "");
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}

function errorPlace(error: unknown): { line: number; column: number } {
  const first =
    error instanceof Error && "linePos" in error ? (error.linePos as { line: number; col: number }[])[0] : undefined;
  return { line: first?.line ?? 1, column: first?.col ?? 1 };
}
