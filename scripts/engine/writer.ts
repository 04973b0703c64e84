import { createHash } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";

import { isIntact, type FileRecord } from "./manifest.ts";

/** A file of the next site. */
export interface WriteJob {
  /** Path in the site. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Where it is written. */
  readonly staged: string;
  /** The file that stands in place, and where, if a build wrote one. */
  readonly known: FileRecord | undefined;
  readonly target: string;
}

/** What became of a job: the file in place has these bytes already where `staged` is absent. */
export interface WriteResult {
  readonly path: string;
  readonly staged?: string;
  readonly record: FileRecord;
}

export interface Writer {
  write(job: WriteJob): void;
  /** Settles when what waits to be written is little enough for more; undefined where it is. */
  room(): Promise<void> | undefined;
  /** Every result, once all files are written; throws what the file system did. */
  finish(): Promise<WriteResult[]>;
}

/** So many files are written at once; a thread for more takes a few milliseconds to start. */
const few = 150;

/** So many files go to the thread at a time, and so many times before the first must be done. */
const batch = 40;
const mostOpen = 6;

/** Writes files one by one; where a file for a thread is given, that thread takes over when they turn out to be many. */
export function createWriter(threadFile: string | undefined): Writer {
  const results: WriteResult[] = [];
  const write = createSync();
  let thread: Thread | undefined;
  let waiting: WriteJob[] = [];
  return {
    write: (job) => {
      if (threadFile === undefined || results.length < few) {
        results.push(write(job));
        return;
      }
      waiting.push(job);
      if (waiting.length < batch) return;
      thread ??= startThread(threadFile);
      thread.send(waiting);
      waiting = [];
    },
    room: () => thread?.room(),
    finish: async () => {
      for (const job of waiting.splice(0)) results.push(write(job));
      return thread === undefined ? results : results.concat(await thread.end());
    },
  };
}

interface Thread {
  send(jobs: readonly WriteJob[]): void;
  room(): Promise<void> | undefined;
  end(): Promise<WriteResult[]>;
}

/** Starts `loader/write-files.cjs`, which does as `createSync` does. */
function startThread(file: string): Thread {
  const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: 8 } });
  // A build that stops half-way does not wait for the thread.
  worker.unref();
  const results: WriteResult[] = [];
  let open = 0;
  let fault: Error | undefined;
  let settle: (() => void) | undefined;
  /** Waits until no more than so many answers are due, or none will come. */
  const until = async (most: number) => {
    worker.ref();
    await new Promise<void>((resolve) => {
      settle = () => {
        if (open <= most || fault !== undefined) resolve();
      };
      settle();
    });
    worker.unref();
  };
  worker.on("message", (answers: readonly (WriteResult & { readonly error?: Error })[]) => {
    open--;
    for (const answer of answers) {
      if (answer.error === undefined) results.push(answer);
      else fault ??= answer.error;
    }
    settle?.();
  });
  worker.on("error", (error: Error) => {
    fault ??= error;
    settle?.();
  });
  return {
    send: (jobs) => {
      open++;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window, has no origin
      worker.postMessage(jobs);
    },
    room: () => (open > mostOpen ? until(mostOpen) : undefined),
    end: async () => {
      await until(0);
      await worker.terminate();
      if (fault !== undefined) throw fault;
      return results;
    },
  };
}

/** Writes a file unless the one in place has the same bytes, making each folder once. */
function createSync(): (job: WriteJob) => WriteResult {
  const folders = new Set<string>();
  return ({ path, content, staged, known, target }) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const hash = createHash("sha1").update(bytes).digest("base64url");
    if (known !== undefined && known.hash === hash && isIntact(target, known)) return { path, record: known };
    const folder = dirname(staged);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return { path, staged, record: { hash, ...put(staged, bytes) } };
  };
}

/** Gives the marks by which a later change of the file is seen. */
function put(file: string, bytes: Uint8Array): Omit<FileRecord, "hash" | "made"> {
  const handle = openSync(file, "w");
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    const { size, mtimeMs, ino } = fstatSync(handle);
    return { size, modified: mtimeMs, inode: ino };
  } finally {
    closeSync(handle);
  }
}
