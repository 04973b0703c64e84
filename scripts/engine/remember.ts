import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What `make` gave before for the same key, else what it gives now, kept for next time. A file of the cache that is cut
 * short or changed is not used; one that cannot be written is done without.
 */
export async function remember<T>(cache: string, name: string, key: string, make: () => Promise<T>): Promise<T> {
  const kept = readChecked(join(cache, `${name}-${key}.json`));
  if (kept !== undefined) return kept as T;
  const value = await make();
  forget(cache, name);
  writeChecked(join(cache, `${name}-${key}.json`), value);
  return value;
}

function forget(cache: string, name: string): void {
  mkdirSync(cache, { recursive: true });
  for (const file of readdirSync(cache)) if (file.startsWith(`${name}-`)) rmSync(join(cache, file), { force: true });
}

/** A value of the cache; undefined where the file is missing, cut short or changed. */
export function readChecked(file: string): unknown {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const content = text.slice(end + 1);
    return text.slice(0, end) === checksum(content) ? JSON.parse(content) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value in the cache, in one step. */
export function writeChecked(file: string, value: unknown): void {
  const content = JSON.stringify(value);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${checksum(content)}\n${content}`);
  renameSync(draft, file);
}

/** A short hash of texts and bytes in their order. */
export function checksum(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("base64url");
}
