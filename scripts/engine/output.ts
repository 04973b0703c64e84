import { mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The pages of a site, path to bytes. */
export type Output = ReadonlyMap<string, Buffer>;

export interface Published {
  readonly written: number;
  readonly removed: number;
}

const record = "written.json";

/**
 * Puts a whole site in place: what changed is first written to a folder beside, then moved; what an earlier build
 * wrote and this one does not is removed. Files that no build wrote stay. A fault before the moves leaves the old site.
 */
export async function publish(output: Output, folder: string, cache: string): Promise<Published> {
  const staging = join(cache, "staging");
  await rm(staging, { recursive: true, force: true });
  const changed: string[] = [];
  for (const [path, bytes] of output) {
    if (await holds(join(folder, path), bytes)) continue;
    const staged = join(staging, String(changed.length));
    if (changed.length === 0) await mkdir(staging, { recursive: true });
    await writeFile(staged, bytes);
    changed.push(path);
  }
  const earlier = await readRecord(cache);
  await writeRecord(cache, [...new Set([...earlier, ...output.keys()])]);
  for (const [at, path] of changed.entries()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(staging, String(at)), join(folder, path));
  }
  const gone = earlier.filter((path) => !output.has(path));
  for (const path of gone) await remove(folder, path);
  await writeRecord(cache, [...output.keys()]);
  await rm(staging, { recursive: true, force: true });
  return { written: changed.length, removed: gone.length };
}

async function holds(file: string, bytes: Buffer): Promise<boolean> {
  const present = await readFile(file).catch(() => undefined);
  return present !== undefined && present.equals(bytes);
}

async function readRecord(cache: string): Promise<string[]> {
  try {
    const value: unknown = JSON.parse(await readFile(join(cache, record), "utf8"));
    return Array.isArray(value) ? value.filter((path) => typeof path === "string") : [];
  } catch {
    return [];
  }
}

async function writeRecord(cache: string, paths: readonly string[]): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = join(cache, `${record}.new`);
  await writeFile(draft, JSON.stringify(paths));
  await rename(draft, join(cache, record));
}

/** Removes a file and the folders above it that it leaves empty. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let above = dirname(path); above !== "."; above = dirname(above)) {
    const removed = await rmdir(join(folder, above)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
