import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { writePosts } from "../scenarios.ts";
import { lectern } from "../tools/lectern.ts";

/** A site with the bench's notes; `whole` has the library and the search, too. */
export async function makeLiveSite(folder: string, posts: number, whole: boolean): Promise<void> {
  const prepared = await lectern.prepare(folder);
  await mkdir(join(folder, prepared.posts), { recursive: true });
  await writePosts(prepared, posts);
  if (!whole) return;
  const config = join(folder, "_config.yml");
  await writeFile(config, (await readFile(config, "utf8")).replace(/^(?:library|search): false$/gm, ""));
}
