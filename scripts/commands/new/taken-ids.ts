import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { listFiles } from "../../engine/files.ts";
import { abbrlinkOf } from "../../source/abbrlink.ts";
import { readFrontMatter } from "../../source/front-matter.ts";

/** Ids of all posts and drafts below a source folder by their files: those that are written down, else those that titles give. */
export async function takenIds(sourceFolder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of ["_posts", "_drafts"]) {
    for (const { absolute, path } of await listFiles(join(sourceFolder, name), () => false)) {
      if (!/\.(?:md|markdown|html?)$/i.test(path)) continue;
      const front = readFrontMatter(await readFile(absolute, "utf8"), path);
      const written = front.written("abbrlink")?.text ?? "";
      const title = front.written("title")?.text;
      const id = written === "" && title !== undefined ? abbrlinkOf(title) : written;
      if (id !== "") ids.set(absolute, id);
    }
  }
  return ids;
}

/** Ids that the note in a file must not take. */
export function idsOfOthers(ids: ReadonlyMap<string, string>, file: string): Set<string> {
  return new Set([...ids].filter(([other]) => other !== file).map(([, id]) => id));
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
