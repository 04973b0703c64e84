import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

import type { FileRecord } from "./manifest.ts";

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

/** What `loader/write-files.cjs` gives. */
interface WriteFiles {
  readonly createWrite: () => (job: WriteJob) => WriteResult;
}

/** So many files are written at once; a thread for more takes a few milliseconds to start. */
const few = 150;

/** So many files go to the thread at a time, and so many times before the first must be done. */
const batch = 40;
const mostOpen = 6;

/** Writes files one by one by `loader/write-files.cjs`; when they turn out to be many, in a thread of its own. */
export function createWriter(file: string): Writer {
  const results: WriteResult[] = [];
  const { createWrite } = createRequire(file)(file) as WriteFiles;
  const write = createWrite();
  let thread: Thread | undefined;
  let waiting: WriteJob[] = [];
  return {
    write: (job) => {
      if (results.length < few) {
        results.push(write(job));
        return;
      }
      waiting.push(job);
      if (waiting.length < batch) return;
      thread ??= startThread(file);
      thread.send(waiting);
      waiting = [];
    },
    room: () => thread?.room(),
    finish: async () => {
      try {
        for (const job of waiting.splice(0)) results.push(write(job));
        return thread === undefined ? results : results.concat(await thread.end());
      } finally {
        await thread?.stop();
      }
    },
  };
}

interface Thread {
  send(jobs: readonly WriteJob[]): void;
  room(): Promise<void> | undefined;
  end(): Promise<WriteResult[]>;
  stop(): Promise<unknown>;
}

/** What the thread says of a job; an error as plain data. */
type Answer = WriteResult & { readonly error?: Pick<NodeJS.ErrnoException, "message" | "stack" | "code" | "path"> };

/** A thread that does what it is sent. */
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
  worker.on("message", (answers: readonly Answer[]) => {
    open--;
    for (const answer of answers) {
      if (answer.error === undefined) results.push(answer);
      else fault ??= Object.assign(new Error(answer.error.message), answer.error);
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
      if (fault !== undefined) throw fault;
      return results;
    },
    stop: () => worker.terminate(),
  };
}
