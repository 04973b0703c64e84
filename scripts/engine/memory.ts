import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Diagnostic } from "../diagnostic.ts";
import type { Contacts } from "../policy.ts";
import { checksum } from "./remember.ts";

/** What an earlier build found out about a post. */
export interface Remembered {
  /** The file's mark when it was read; empty where the file was so young that a change might not show in it. */
  readonly mark: string;
  /** Hash of the file's bytes. */
  readonly hash: string;
  readonly facts: PostFacts;
  readonly derived: Derived | undefined;
}

/** A post's front matter as far as it is needed again, in plain JSON values. */
export interface PostFacts {
  readonly title: string;
  readonly abbrlink?: string | undefined;
  /** Milliseconds since 1970. */
  readonly date: number;
  readonly updated?: number | undefined;
  readonly categories: readonly (readonly string[])[];
  readonly tags: readonly string[];
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether its text may hold a tag, which can give something else each time. */
  readonly tagged: boolean;
}

/** What was derived from a post's text and the files it names. */
export interface Derived {
  /** Every file that the text names, with what was found for it, as JSON. */
  readonly uses: readonly (readonly [name: string, found: string])[];
  readonly diagnostics: readonly Diagnostic[];
  readonly mermaid: boolean;
  /** Other sites that its page contacts; absent where there are none. */
  readonly contacts?: Contacts | undefined;
  /** Whom and what a talk names, with lines of the file; absent where it names nothing. */
  readonly named?: NamedInTalk | undefined;
  /** Hash of the front matter and the note: it differs wherever something that others show of the post may, its HTML aside. */
  readonly shown: string;
  /** The note without its parts, as JSON. */
  readonly note: Uint8Array;
}

export interface NamedInTalk {
  readonly speakers: readonly (readonly [name: string, line: number])[];
  readonly papers: readonly (readonly [title: string, line: number])[];
}

export type Memory = ReadonlyMap<string, Remembered>;

const name = "posts.bin";

type Row = readonly [
  path: string,
  mark: string,
  hash: string,
  facts: PostFacts,
  derived: (Omit<Derived, "note"> & { readonly bytes: number }) | null,
];

/** What the last build with the same key remembered, by the path of the post below the source folder. */
export function readMemory(cache: string, key: string): Memory {
  try {
    const bytes = readFileSync(join(cache, name));
    const head = bytes.toString("latin1", 0, bytes.indexOf(10));
    const rest = bytes.subarray(head.length + 1);
    const [made, sum, length] = JSON.parse(head) as [string, string, number];
    if (made !== key || checksum(rest) !== sum) return new Map();
    let at = length;
    const rows = JSON.parse(rest.toString("utf8", 0, length)) as Row[];
    return new Map(
      rows.map(([path, mark, hash, facts, derived]) => {
        const note = derived === null ? undefined : rest.subarray(at, (at += derived.bytes));
        return [path, { mark, hash, facts, derived: derived && note ? { ...derived, note } : undefined }];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Replaces what is remembered, in one step. */
export function writeMemory(cache: string, key: string, memory: Memory): void {
  const rows = [...memory].map(([path, { mark, hash, facts, derived }]): Row => {
    if (derived === undefined) return [path, mark, hash, facts, null];
    const { note, ...rest } = derived;
    return [path, mark, hash, facts, { ...rest, bytes: note.length }];
  });
  const index = Buffer.from(JSON.stringify(rows));
  const rest = Buffer.concat([index, ...[...memory.values()].flatMap(({ derived }) => derived?.note ?? [])]);
  const draft = join(cache, `${name}.new`);
  writeFileSync(draft, `${JSON.stringify([key, checksum(rest), index.length])}\n`);
  writeFileSync(draft, rest, { flag: "a" });
  renameSync(draft, join(cache, name));
}

/** Whether a value comes back from JSON as it went in. */
export function isPlain(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, inner]) => key !== "__proto__" && isPlain(inner));
}
