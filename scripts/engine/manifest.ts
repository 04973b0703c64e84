import { lstatSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { hasCode } from "./errors.ts";

/** What a build knows of a file it wrote: its bytes' hash, and the marks by which a later change of it is seen. */
export interface FileRecord {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly inode: number;
  /** Present where the file need not be made again as long as the key is the same. */
  readonly made?: MadeBy | undefined;
}

/** What a file was made by and from. */
export interface MadeBy {
  readonly key: string;
  /** Names of what was read of the site beyond the page's own data (`reads.ts`). */
  readonly reads: readonly string[];
}

/** Path in the site to the file a build wrote there. */
export type Manifest = ReadonlyMap<string, FileRecord>;

const name = "written.json";
const nextName = "written.next.json";

/** What earlier builds wrote; empty where the record is missing, damaged or of another make. */
export function readManifest(cache: string): Manifest {
  try {
    const value: unknown = JSON.parse(readFileSync(join(cache, name), "utf8"));
    if (!isRecordOf(value)) return new Map();
    return new Map(
      value.files.map(([path, hash, size, modified, inode, key, reads]) => {
        const made = key === undefined ? undefined : { key, reads: value.reads[reads ?? 0] ?? [] };
        return [path, { hash, size, modified, inode, made }];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Writes the record of a site that is about to take its place. */
export function stageManifest(cache: string, manifest: Manifest): void {
  const reads = new Map<string, number>();
  const numberOf = (names: readonly string[]) => {
    const text = JSON.stringify(names);
    const number = reads.get(text) ?? reads.size;
    reads.set(text, number);
    return number;
  };
  const files = [...manifest].map(([path, { hash, size, modified, inode, made }]): Row => {
    if (made === undefined) return [path, hash, size, modified, inode];
    return [path, hash, size, modified, inode, made.key, numberOf(made.reads)];
  });
  const lists = [...reads.keys()].map((text): unknown => JSON.parse(text));
  writeFileSync(join(cache, nextName), JSON.stringify({ version: 2, files, reads: lists }));
}

/** Replaces the record by the one that was staged, in one step; one that is gone took its place already. */
export function replaceManifest(cache: string): void {
  try {
    renameSync(join(cache, nextName), join(cache, name));
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
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

type Row = readonly [
  path: string,
  hash: string,
  size: number,
  modified: number,
  inode: number,
  key?: string,
  reads?: number,
];

interface Written {
  readonly files: readonly Row[];
  /** Each list of names once; files say its number. */
  readonly reads: readonly (readonly string[])[];
}

function isRecordOf(value: unknown): value is Written {
  if (typeof value !== "object" || value === null || !("version" in value) || value.version !== 2) return false;
  if (!("reads" in value) || !Array.isArray(value.reads)) return false;
  return "files" in value && Array.isArray(value.files) && value.files.every(isRow);
}

function isRow(value: unknown): value is Row {
  if (!Array.isArray(value) || (value.length !== 5 && value.length !== 7)) return false;
  const [path, hash, size, modified, inode]: unknown[] = value;
  return typeof path === "string" && typeof hash === "string" && [size, modified, inode].every(isNumber);
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}
