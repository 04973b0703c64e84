import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { freePort } from "../../bench/live/free-port.ts";
import type { TestSite } from "./site.ts";

/** A real `hexo server`. */
export interface HexoServer {
  /** Address of the site's root, with a slash at the end. */
  readonly url: string;
  /** All that it printed, without colours. */
  printed(): string;
  stop(): Promise<void>;
}

/** Starts the command in a site and waits for its first answer. */
export async function startServer(site: TestSite, ...options: string[]): Promise<HexoServer> {
  const port = await freePort();
  const hexo = join(site.folder, "node_modules", "hexo", "bin", "hexo");
  const server = spawn(process.execPath, [hexo, "server", "-p", String(port), ...options], {
    cwd: site.folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk: Buffer) => (printed += String(chunk)));
  const url = `http://127.0.0.1:${port}/`;
  await until("the server answers", async () => (await statusOf(url)) !== 0);
  return {
    url,
    printed: () => printed,
    stop: async () => {
      const gone = once(server, "exit");
      server.kill("SIGKILL");
      await gone;
    },
  };
}

/** The text at an address; empty while nothing answers. */
export function textOf(address: string): Promise<string> {
  return fetch(address).then(
    (response) => response.text(),
    () => "",
  );
}

/** The status at an address; 0 while nothing answers. */
export function statusOf(address: string): Promise<number> {
  return fetch(address).then(
    async (response) => {
      await response.text();
      return response.status;
    },
    () => 0,
  );
}

/** Looks again and again, for a minute at most. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 600; look++) {
    if (await holds()) return;
    await sleep(100);
  }
  throw new Error(`within a minute it did not come to be that ${what}`);
}
