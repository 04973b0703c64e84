import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";

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
