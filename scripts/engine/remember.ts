import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What `make` gave before for the same key, else what it gives now, kept for next time. A file of the cache that is cut
 * short or changed is not used; one that cannot be written is done without.
 */
export async function remember<T>(cache: string, name: string, key: string, make: () => Promise<T>): Promise<T> {
  const kept = read(join(cache, `${name}-${key}.json`));
  if (kept !== undefined) return kept as T;
  const value = await make();
  keep(cache, name, key, JSON.stringify(value));
  return value;
}

function read(file: string): unknown {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const content = text.slice(end + 1);
    return text.slice(0, end) === checksum(content) ? JSON.parse(content) : undefined;
  } catch {
    return undefined;
  }
}

function keep(cache: string, name: string, key: string, content: string): void {
  try {
    mkdirSync(cache, { recursive: true });
    for (const file of readdirSync(cache)) if (file.startsWith(`${name}-`)) rmSync(join(cache, file));
    const draft = join(cache, `${name}-${key}.${process.pid}`);
    writeFileSync(draft, `${checksum(content)}\n${content}`);
    renameSync(draft, join(cache, `${name}-${key}.json`));
  } catch {
    // The next build makes it again.
  }
}

/** A short hash of texts and bytes in their order. */
export function checksum(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("base64url");
}
