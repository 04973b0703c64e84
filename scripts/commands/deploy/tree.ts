import { rmSync } from "node:fs";
import { join } from "node:path";

import { compare } from "../../compare.ts";
import type { Files } from "./files.ts";
import type { Git } from "./git.ts";

/**
 * Puts files into a repository as they are and gives the hash of the tree that holds these and nothing else: neither
 * .gitignore nor .gitattributes nor the machine's line ends have a say. Every file has the mode of a plain one.
 */
export async function writeTree(git: Git, store: string, files: Files): Promise<string> {
  const paths = [...files.keys()].sort(compare);
  const sources = paths.map((path) => files.get(path) ?? "");
  const odd = sources.find((file) => /[\r\n]/.test(file));
  if (odd !== undefined) throw new Error(`A file's name holds a line break: ${JSON.stringify(odd)}`);
  const hashes = (
    await git(["hash-object", "-w", "--no-filters", "--stdin-paths"], {
      input: sources.map((file) => `${file}\n`).join(""),
    })
  ).split("\n");
  const index = join(store, "deploy-index");
  rmSync(index, { force: true });
  const env = { GIT_INDEX_FILE: index };
  const entries = paths.map((path, at) => `100644 ${hashes[at]}\t${path}\0`).join("");
  await git(["update-index", "-z", "--index-info"], { input: entries, env });
  return (await git(["write-tree"], { env })).trim();
}
