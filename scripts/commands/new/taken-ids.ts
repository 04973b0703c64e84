import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { listFiles } from "../../engine/files.ts";
import { abbrlinkOf } from "../../source/abbrlink.ts";
import { readFrontMatter } from "../../source/front-matter.ts";

/** Ids of all posts and drafts below a source folder: those that are written down, and those that titles give; not of the file that is to be replaced. */
export async function takenIds(sourceFolder: string, replaced?: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const name of ["_posts", "_drafts"]) {
    for (const { absolute, path } of await listFiles(join(sourceFolder, name), () => false)) {
      if (absolute === replaced || !/\.(?:md|markdown|html?)$/i.test(path)) continue;
      const front = readFrontMatter(await readFile(absolute, "utf8"), path);
      const written = front.written("abbrlink")?.text;
      const title = front.written("title")?.text;
      if (written !== undefined && written !== "") ids.add(written);
      else if (title !== undefined) ids.add(abbrlinkOf(title));
    }
  }
  return ids;
}

/** The id that a title has on this kind of blog, with a digit more where it is taken. */
export function freeId(title: string, taken: ReadonlySet<string>): string {
  const id = abbrlinkOf(title);
  if (!taken.has(id)) return id;
  for (let next = 2; ; next += 1) {
    const longer = id + next.toString(16);
    if (!taken.has(longer)) return longer;
  }
}
