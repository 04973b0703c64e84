import { appendFileSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { checksum } from "./remember.ts";

/** What each page of the site in place links to, as codes of addresses (`check/link-codes.ts`). */
export type LinkIndex = ReadonlyMap<string, Uint32Array>;

const name = "links.bin";

/** What was kept last; undefined where it is missing, cut short or changed. */
export function readLinkIndex(cache: string): LinkIndex | undefined {
  try {
    const bytes = readFileSync(join(cache, name));
    const index = new Map<string, Uint32Array>();
    for (let at = 0; at < bytes.length;) at = readPiece(bytes, at, index);
    return index;
  } catch {
    return undefined;
  }
}

/** A later piece says anew what earlier ones said of a page. */
function readPiece(bytes: Buffer, start: number, index: Map<string, Uint32Array>): number {
  const end = bytes.indexOf(10, start);
  const [sum, head, length] = JSON.parse(bytes.toString("utf8", start, end)) as [string, number, number];
  const piece = bytes.subarray(end + 1, end + 1 + length);
  if (piece.length !== length || checksum(piece) !== sum) throw new Error(`${name} is damaged`);
  // copied to where four bytes may be read at once
  const codes = new Uint32Array(Uint8Array.from(piece.subarray(head)).buffer);
  let at = 0;
  for (const [page, count] of JSON.parse(piece.toString("utf8", 0, head)) as [string, number][]) {
    index.set(page, codes.subarray(at, (at += count)));
  }
  return end + 1 + length;
}

/** Codes of many pages, one after the other. */
export interface GatheredCodes {
  add(page: string, codes: Uint32Array): void;
  readonly rows: readonly (readonly [page: string, count: number])[];
  readonly codes: () => Uint32Array;
}

export function gatherCodes(): GatheredCodes {
  const rows: [string, number][] = [];
  let all = new Uint32Array(1024);
  let end = 0;
  return {
    rows,
    codes: () => all.subarray(0, end),
    add: (page, codes) => {
      if (end + codes.length > all.length) {
        const more = new Uint32Array(2 * (end + codes.length));
        more.set(all);
        all = more;
      }
      all.set(codes, end);
      end += codes.length;
      rows.push([page, codes.length]);
    },
  };
}

/** Adds what pages link to now. */
export function addToLinkIndex(cache: string, pages: GatheredCodes): void {
  if (pages.rows.length > 0) appendFileSync(join(cache, name), pieceOf(pages));
}

/** Replaces the whole index, in one step. */
export function writeLinkIndex(cache: string, pages: GatheredCodes): void {
  const draft = join(cache, `${name}.new`);
  writeFileSync(draft, pieceOf(pages));
  renameSync(draft, join(cache, name));
}

/** Bytes of the index. */
export function sizeOfLinkIndex(cache: string): number {
  return statSync(join(cache, name), { throwIfNoEntry: false })?.size ?? 0;
}

function pieceOf({ rows, codes }: GatheredCodes): Buffer {
  const head = Buffer.from(JSON.stringify(rows));
  const { buffer, byteOffset, byteLength } = codes();
  const piece = Buffer.concat([head, Buffer.from(buffer, byteOffset, byteLength)]);
  return Buffer.concat([Buffer.from(`${JSON.stringify([checksum(piece), head.length, piece.length])}\n`), piece]);
}
