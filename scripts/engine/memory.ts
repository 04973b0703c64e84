import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Diagnostic } from "../diagnostic.ts";
import type { Contacts } from "../contacts.ts";
import { keepNotes, openNotes } from "./kept-notes.ts";
import { checksum } from "./remember.ts";
import type { Stretch } from "./stretches.ts";

/** What an earlier build found out about a post. */
export interface Remembered {
  /** The file's mark when it was read; empty where the file was so young that a change might not show in it. */
  readonly mark: string;
  /** Hash of the file's bytes and of the post's times, which may be the file's. */
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
  /** A hash of what the library reads of the note. */
  readonly library: string;
  /** The note without its parts, as JSON; undefined where an earlier build kept it and it is damaged. */
  readonly note: () => Uint8Array | undefined;
  /** Where an earlier build kept the note. */
  readonly kept?: Stretch | undefined;
}

export interface NamedInTalk {
  readonly speakers: readonly (readonly [name: string, line: number])[];
  readonly papers: readonly (readonly [title: string, line: number])[];
}

export type Memory = ReadonlyMap<string, Remembered>;

const name = "posts.json";

type Row = readonly [
  path: string,
  mark: string,
  hash: string,
  facts: PostFacts,
  derived: (Omit<Derived, "note" | "kept"> & { readonly kept: Stretch }) | null,
];

/** What the last build with the same key remembered, by the path of the post below the source folder. */
export function readMemory(cache: string, key: string): Memory {
  try {
    const text = readFileSync(join(cache, name), "utf8");
    const end = text.indexOf("\n");
    const [made, sum] = JSON.parse(text.slice(0, end)) as [string, string];
    const index = text.slice(end + 1);
    if (made !== key || checksum(index) !== sum) return new Map();
    const notes = openNotes(cache);
    return new Map(
      (JSON.parse(index) as Row[]).map(([path, mark, hash, facts, row]) => {
        const note = () => (row === null ? undefined : whole(notes.read(row.kept), facts, row.shown));
        return [path, { mark, hash, facts, derived: row === null ? undefined : { ...row, note } }];
      }),
    );
  } catch {
    return new Map();
  }
}

function whole(note: Uint8Array | undefined, facts: PostFacts, shown: string): Uint8Array | undefined {
  return note !== undefined && shownSum(facts, note) === shown ? note : undefined;
}

/** Hash of what is said of a post in other places than its own page. */
export function shownSum(facts: PostFacts | string, note: Uint8Array): string {
  return checksum(typeof facts === "string" ? facts : JSON.stringify(facts), note);
}

/** Replaces what is remembered: notes that are new are added to those kept before, then the index takes the old one's place. */
export function writeMemory(cache: string, key: string, memory: Memory): void {
  const posts = [...memory];
  const kept = keepNotes(
    cache,
    posts.map(([, { derived }]) => derived),
  );
  const rows = posts.map(([path, { mark, hash, facts, derived }], at): Row => {
    const stretch = kept[at];
    if (derived === undefined || stretch === undefined) return [path, mark, hash, facts, null];
    return [path, mark, hash, facts, { ...derived, kept: stretch }];
  });
  const index = JSON.stringify(rows);
  const draft = join(cache, `${name}.new`);
  writeFileSync(draft, `${JSON.stringify([key, checksum(index)])}\n${index}`);
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
