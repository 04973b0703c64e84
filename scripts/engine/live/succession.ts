import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

import type { Problem } from "./problem.ts";

/**
 * How a long-lived command gets new code and configuration: a successor is started and made ready while this process
 * keeps its place, and takes the place only then. One that cannot be made ready changes nothing.
 */
export interface Succession {
  readonly isSuccessor: boolean;
  /** A successor is ready; gives when the place is free. Nothing to do for the first of all. */
  ready(): Promise<void>;
  /** A successor gives up. */
  giveUp(problems: readonly Problem[]): Promise<void>;
  /** Lets a successor take over; gives what kept it from doing so. Where it does, the place is left by `leave`. */
  replace(): Promise<readonly Problem[]>;
}

interface SuccessionRules {
  /** Frees whatever a successor needs. */
  readonly leave: () => Promise<void>;
  /** What a successor that ended without a word had printed. */
  readonly readPrinted: (printed: string) => readonly Problem[];
}

type Message =
  | { readonly type: "ready" | "go" | "leave" | "replace" }
  | { readonly type: "failed"; readonly problems: readonly Problem[] };

const mark = "LECTERN_SUCCESSOR";

/** The first process stays as the parent of all: whoever started it, and Ctrl+C, know that one. */
export function openSuccession(rules: SuccessionRules): Succession {
  return process.env[mark] === "1" && process.send !== undefined ? createSuccessor(rules) : createFirst(rules);
}

function createFirst({ leave, readPrinted }: SuccessionRules): Succession {
  let current: ChildProcess | undefined;

  const replace = async (): Promise<readonly Problem[]> => {
    const { child, problems } = await start(readPrinted);
    if (problems !== undefined) return problems;
    const former = current;
    current = child;
    if (former === undefined) await leave();
    else await dismiss(former);
    child.on("message", (message: Message) => {
      if (message.type !== "replace") return;
      void replace().then((problems) => {
        if (problems.length > 0) say(child, { type: "failed", problems });
      });
    });
    child.once("exit", (code) => {
      if (current === child) process.exit(code ?? 1);
    });
    say(child, { type: "go" });
    return [];
  };

  return { isSuccessor: false, ready: async () => {}, giveUp: async () => {}, replace };
}

/** A successor that is ready, or what is wrong with it. */
async function start(
  readPrinted: SuccessionRules["readPrinted"],
): Promise<{ readonly child: ChildProcess; readonly problems?: readonly Problem[] }> {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: ["inherit", "inherit", "pipe", "ipc"],
    env: { ...process.env, [mark]: "1" },
  });
  let printed = "";
  let isOpen = true;
  child.stderr?.on("data", (chunk: Buffer) => {
    process.stderr.write(chunk);
    if (isOpen) printed += chunk.toString();
  });
  const outcome = await Promise.race([
    once(child, "message").then(([message]) => message as Message),
    once(child, "close").then((): Message => ({ type: "failed", problems: readPrinted(printed) })),
  ]);
  isOpen = false;
  return outcome.type === "failed" ? { child, problems: outcome.problems } : { child };
}

async function dismiss(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  say(child, { type: "leave" });
  await gone;
}

function say(child: ChildProcess, message: Message): void {
  if (child.connected) child.send(message);
}

function createSuccessor({ leave }: SuccessionRules): Succession {
  // Ctrl+C reaches the first process, too, which ends; then this one does.
  process.removeAllListeners("SIGINT");
  process.on("SIGINT", () => {});
  process.once("disconnect", () => process.exit());
  let failed: ((problems: readonly Problem[]) => void) | undefined;
  let go: (() => void) | undefined;
  process.on("message", (message: Message) => {
    if (message.type === "go") go?.();
    if (message.type === "failed") failed?.(message.problems);
    if (message.type === "leave") void leave().finally(() => process.exit(0));
  });
  return {
    isSuccessor: true,
    ready: () =>
      new Promise((resolve) => {
        go = resolve;
        answer({ type: "ready" });
      }),
    giveUp: async (problems) => {
      await new Promise((resolve) => {
        process.send?.({ type: "failed", problems } satisfies Message, resolve);
      });
      process.exit(1);
    },
    replace: () =>
      new Promise((resolve) => {
        failed = resolve;
        answer({ type: "replace" });
      }),
  };
}

function answer(message: Message): void {
  process.send?.(message);
}
