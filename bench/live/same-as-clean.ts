import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import type { Answer } from "./server.ts";

/**
 * Paths of a built site at which a server says something else; what the server adds to pages for itself is no difference.
 * A folder of the built site is asked for by its address.
 */
export async function differences(output: string, get: (path: string) => Promise<Answer>): Promise<string[]> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(output.length + 1));
  const wrong: string[] = [];
  for (const file of files.toSorted()) {
    const { status, body } = await get(`/${encodeURI(file).replace(/(^|\/)index\.html$/, "$1")}`);
    const expected = await readFile(join(output, file));
    const isSame = file.endsWith(".html") ? plain(body) === String(expected) : body.equals(expected);
    if (file !== "404.html" && (status !== 200 || !isSame)) wrong.push(`${status} ${file}`);
  }
  return wrong;
}

function plain(page: Buffer): string {
  return String(page).replace(/<script defer src="\/__lectern\/live\.js"[^>]*><\/script>/, "");
}
