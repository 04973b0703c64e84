import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";

import { createRandom } from "../corpus/random.ts";
import { slow, someChange } from "./changes.ts";
import { makeLiveSite } from "./make-site.ts";
import { differences } from "./same-as-clean.ts";
import { startServer, type Server } from "./server.ts";

interface Held {
  readonly heapUsed: number;
  readonly rss: number;
  readonly external: number;
  readonly resources: Readonly<Record<string, number>>;
}

/**
 * Many edits of a site that is served: what the server holds must not grow, and in the end it must serve what a build from
 * nothing gives. `node --import tsx bench/live/soak.ts [--posts 300] [--edits 2000] [--seed 1] [--restarts]`; with
 * `--restarts` the settings change, too, for which a new process takes over.
 */
async function soak(): Promise<void> {
  const { values } = parseArgs({
    options: {
      posts: { type: "string", default: "300" },
      edits: { type: "string", default: "2000" },
      seed: { type: "string", default: "1" },
      restarts: { type: "boolean", default: false },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), "lectern-soak-"));
  try {
    const site = join(folder, "site");
    await mkdir(site);
    await makeLiveSite(site, Number(values.posts), true);
    const server = await startServer(site, ["--expose-gc", "--require", join(import.meta.dirname, "probe.cjs")], {
      PROBE_FOLDER: folder,
    });
    await edit(server, {
      site,
      folder,
      edits: Number(values.edits),
      seed: Number(values.seed),
      restarts: values.restarts,
    });
    const wrong = await compare(server, site, folder);
    console.log(
      wrong.length === 0 ? "what is served equals a clean build" : `differs:\n${wrong.slice(0, 20).join("\n")}`,
    );
    process.exitCode = wrong.length === 0 ? 0 : 1;
    await server.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Editing {
  readonly site: string;
  readonly folder: string;
  readonly edits: number;
  readonly seed: number;
  readonly restarts: boolean;
}

async function edit(server: Server, { site, folder, edits, seed, restarts }: Editing): Promise<void> {
  const random = createRandom(seed);
  const step = Math.max(1, Math.floor(edits / 10));
  for (let round = 0; round < edits; round++) {
    const told = server.nextReload();
    await someChange({ folder: site, random, round }, restarts ? [] : slow);
    await Promise.race([told, sleep(2000)]);
    await server.get("/");
    if (random.below(4) === 0) await server.get("/papers/");
    if (round % step === 0) {
      await server.get("/talks.json");
      await sleep(500);
      console.log(`${round}: ${shown(await held(server, folder))}`);
    }
  }
  await sleep(1500);
  console.log(`${edits}: ${shown(await held(server, folder))}`);
}

/** What the process that serves holds after a collection of garbage: the first one, or the last that took over. */
async function held(server: Server, folder: string): Promise<Held> {
  const first = server.process.pid ?? 0;
  const children = readFileSync(`/proc/${first}/task/${first}/children`, "utf8").trim().split(" ").filter(Boolean);
  const pid = Number(children.findLast(isServer) ?? first);
  process.kill(pid, "SIGUSR2");
  const file = join(folder, `${pid}.json`);
  for (let look = 0; look < 100; look++) {
    await sleep(100);
    const text = await readFile(file, "utf8").catch(() => "");
    if (text.endsWith("}}")) {
      await rm(file);
      return JSON.parse(text) as Held;
    }
  }
  throw new Error(`process ${pid} does not answer`);
}

/** The bundler has a process of its own, too. */
function isServer(pid: string): boolean {
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("hexo");
}

function shown({ heapUsed, rss, external, resources }: Held): string {
  return `heap ${mib(heapUsed)}, external ${mib(external)}, resident ${mib(rss)}, ${JSON.stringify(resources)}`;
}

function mib(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

/** Builds a copy of the site from nothing. */
async function compare(server: Server, site: string, folder: string): Promise<string[]> {
  const clean = join(folder, "clean");
  await mkdir(clean);
  for (const name of await readdir(site)) {
    if (!["public", ".cache"].includes(name)) {
      await cp(join(site, name), join(clean, name), { recursive: true, verbatimSymlinks: true });
    }
  }
  execFileSync(process.execPath, ["node_modules/hexo/bin/hexo", "generate", "--silent"], {
    cwd: clean,
    stdio: "ignore",
  });
  return differences(join(clean, "public"), (path) => server.get(path));
}

await soak();
