import { knownKeys } from "../../check/unknown-key.ts";
import { readFrontMatter } from "../../source/front-matter.ts";

/** What of a post's text asks for more than Hexo and Lectern know. */
export interface ScannedPost {
  /** Tags, each with the line of the file it first stands on. */
  readonly tags: ReadonlyMap<string, number>;
  readonly keys: readonly string[];
  readonly hasAbbrlink: boolean;
  readonly isBroken: boolean;
}

const known = new Set(knownKeys);

/** Looks through a post; `isTag` knows the tags that are registered. Code and `{% raw %}` hold none. */
export function scanPost(text: string, path: string, isTag: (name: string) => boolean): ScannedPost {
  const front = readFrontMatter(text, path);
  const plain = front.body.replace(
    /^([ \t]*)(`{3,}|~{3,})[\s\S]*?^[ \t]*\2[`~]*[ \t]*$|\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}|`[^`\n]*`/gm,
    (code) => code.replace(/[^\n]/g, " "),
  );
  const tags = new Map<string, number>();
  for (const match of plain.matchAll(/\{%-?\s*(\w+)/g)) {
    const [, name = ""] = match;
    if (isTag(name) || name.startsWith("end") || tags.has(name)) continue;
    tags.set(name, front.bodyLine + plain.slice(0, match.index).split("\n").length - 1);
  }
  return {
    tags,
    keys: Object.keys(front.data).filter((key) => !known.has(key)),
    hasAbbrlink: front.written("abbrlink") !== undefined,
    isBroken: front.diagnostics.length > 0,
  };
}
