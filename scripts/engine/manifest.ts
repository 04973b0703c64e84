import { lstatSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a build knows of a file it wrote: its bytes' hash, and the marks by which a later change of it is seen. */
export interface FileRecord {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly inode: number;
}

/** Path in the site to the file a build wrote there. */
export type Manifest = ReadonlyMap<string, FileRecord>;

const name = "written.json";

/** What earlier builds wrote; empty where the record is missing, damaged or of another make. */
export function readManifest(cache: string): Manifest {
  try {
    const value: unknown = JSON.parse(readFileSync(join(cache, name), "utf8"));
    if (!isRecordOf(value)) return new Map();
    return new Map(value.files.map(([path, hash, size, modified, inode]) => [path, { hash, size, modified, inode }]));
  } catch {
    return new Map();
  }
}

/** Replaces the record in one step. */
export function writeManifest(cache: string, manifest: Manifest): void {
  const files = [...manifest].map(([path, { hash, size, modified, inode }]) => [path, hash, size, modified, inode]);
  const draft = join(cache, `${name}.new`);
  writeFileSync(draft, JSON.stringify({ version: 1, files }));
  renameSync(draft, join(cache, name));
}

/** Whether a file is as the build left it; one that was cut, edited or replaced has another size, time or inode. */
export function isIntact(file: string, record: FileRecord): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return (
    stats !== undefined &&
    stats.size === record.size &&
    stats.mtimeMs === record.modified &&
    stats.ino === record.inode &&
    stats.isFile()
  );
}

type Row = readonly [path: string, hash: string, size: number, modified: number, inode: number];

function isRecordOf(value: unknown): value is { readonly files: readonly Row[] } {
  if (typeof value !== "object" || value === null || !("version" in value) || value.version !== 1) return false;
  return "files" in value && Array.isArray(value.files) && value.files.every(isRow);
}

function isRow(value: unknown): value is Row {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [path, hash, ...marks]: unknown[] = value;
  return typeof path === "string" && typeof hash === "string" && marks.every((mark) => typeof mark === "number");
}
