import type { Note } from "../corpus/note.ts";

/** A generator that is measured, and how its site is made. */
export interface Tool {
  readonly name: string;
  /** Makes a site without posts in an empty folder. Throws `Absent` where the tool cannot be had. */
  readonly prepare: (folder: string) => Promise<Prepared>;
}

export interface Prepared {
  /** What exactly is measured: `Hugo 0.111.3`. */
  readonly version: string;
  /** Folder of the site. */
  readonly site: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Folder of the posts below the site's. */
  readonly posts: string;
  readonly fileOf: (note: Note) => string;
  /** Folder of the output below the site's. */
  readonly output: string;
  /** What a cold build does not find: output and caches. */
  readonly made: readonly string[];
}

/** A tool that cannot be had here, with the reason as a sentence. */
export class Absent extends Error {}
