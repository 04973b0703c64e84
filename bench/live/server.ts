import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { freePort } from "./free-port.ts";

/** A real `hexo server` in a site's folder, as a browser sees it. */
export interface Server {
  readonly process: ChildProcess;
  /** Milliseconds from its start to the first page. */
  readonly started: number;
  /** All that it printed. */
  printed(): string;
  /** Status and body at a path of the site. */
  get(path: string): Promise<Answer>;
  /** Waits for the next version that pages are told of; asked for before the edit, so that none is missed. */
  nextReload(): Promise<void>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Starts the command and waits until the site's first page is served. */
export async function startServer(
  site: string,
  nodeOptions: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const port = await freePort();
  const hexo = join(site, "node_modules", "hexo", "bin", "hexo");
  const begun = performance.now();
  const server = spawn(process.execPath, [...nodeOptions, hexo, "server", "-p", String(port)], {
    cwd: site,
    env: { ...process.env, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (chunk: Buffer) => (printed += String(chunk)));
  const at = (path: string) => answerOf(port, path);
  while ((await at("/").catch(() => undefined))?.status !== 200) {
    if (server.exitCode !== null) throw new Error(`the server ended:\n${printed}`);
    await sleep(5);
  }
  const started = performance.now() - begun;
  const events = await listen(port);
  return {
    process: server,
    started,
    printed: () => printed,
    get: at,
    nextReload: events.next,
    stop: async () => {
      events.close();
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
    },
  };
}

function answerOf(port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      response.on("error", reject);
    }).on("error", reject);
  });
}

/** Keeps the stream of events open, also over a change of process. */
async function listen(port: number) {
  const state = { isClosed: false, version: "" };
  let waiting: (() => void)[] = [];
  let current: { destroy(): unknown } | undefined;
  const hear = (chunk: Buffer) => {
    const next = /"version":"([^"]*)"/.exec(String(chunk))?.[1];
    if (next === undefined || next === state.version) return;
    state.version = next;
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  };
  const open = async (): Promise<void> => {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ host: "127.0.0.1", port, path: "/__lectern/events", agent: false }, resolve).on("error", reject);
    });
    current = response;
    response.on("data", hear);
    response.on("error", () => {});
    response.on("close", () => void again());
  };
  const again = async () => {
    while (!state.isClosed) {
      try {
        return await open();
      } catch {
        await sleep(20);
      }
    }
  };
  await open();
  await sleep(100);
  return {
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
    close: () => {
      state.isClosed = true;
      current?.destroy();
    },
  };
}
