import type { Server } from "node:http";
import { join } from "node:path";

import type Hexo from "hexo";

import type { Host } from "../engine/cache.ts";
import { openChannel, type Channel } from "../engine/live/channel.ts";
import { configFaults } from "../engine/live/config-syntax.ts";
import { createLiveSite, type LiveSite } from "../engine/live/live-site.ts";
import { addMiddlewares } from "../engine/live/middlewares.ts";
import { placesOf } from "../engine/live/places.ts";
import type { Problem } from "../engine/live/problem.ts";
import { printedProblems, problemsOf, type ProblemSite } from "../engine/live/problems.ts";
import { openSuccession, type Succession } from "../engine/live/succession.ts";
import { watchFiles } from "../engine/watch.ts";
import { report } from "./report.ts";

type Options = Readonly<Record<string, unknown>>;

/** Hexo's own server; gives Node's server once it listens. */
export type StartServer = (options: Options) => PromiseLike<unknown>;

/**
 * `hexo server`: Hexo's server over a site that follows its files. Content, theme and languages are read again in place;
 * for code and configuration a new process takes over.
 */
export async function serve(host: Host, start: StartServer, options: Options): Promise<void> {
  const { hexo } = host;
  if (options["s"] ?? options["static"]) return void (await start(options));
  const channel = openChannel(languageOf(hexo));
  let serving: Serving | undefined;
  const place: ProblemSite = { folder: hexo.base_dir, language: channel.state.language };
  const succession = openSuccession({
    leave: async () => {
      if (serving !== undefined) await stepDown(serving);
    },
    readPrinted: (printed) => printedProblems(printed, place),
  });
  const site = createLiveSite(host, { channel, restart: (changed) => restart(hexo, succession, place, changed) });
  const stop = watchFiles(
    placesOf(hexo, join(__dirname, "scripts")),
    (paths) => site.change(paths),
    ({ message }) => hexo.log.warn(message),
  );
  hexo.unwatch = stop;
  addMiddlewares(host, site, channel, __dirname);
  const opened = await site.open();
  if (succession.isSuccessor) {
    await site.complete();
    if (!opened) await succession.giveUp(channel.state.problems);
    await succession.ready();
  }
  const server = await listen(hexo, start, succession.isSuccessor ? quietly(options) : options);
  serving = { server, site, channel, stop };
  stayUp(site);
}

/** The site's first language; `zh-CN` where it names none. */
function languageOf({ config }: Hexo): string {
  const written: unknown = config.language;
  const first: unknown = Array.isArray(written) ? written[0] : written;
  return typeof first === "string" && first !== "" ? first : "zh-CN";
}

/** Hexo's server loads the site itself, which is done already. */
async function listen(hexo: Hexo, start: StartServer, options: Options): Promise<Server> {
  hexo.watch = (() => Promise.resolve()) as typeof hexo.watch;
  return (await start(options)) as Server;
}

/** A successor opens no second browser. */
function quietly(options: Options): Options {
  return { ...options, o: undefined, open: undefined };
}

async function restart(
  hexo: Hexo,
  succession: Succession,
  site: ProblemSite,
  changed: readonly string[],
): Promise<readonly Problem[]> {
  const faults = configFaults(changed, hexo.base_dir);
  if (faults.length > 0) {
    console.error(report(faults, hexo.base_dir, site.language));
    return problemsOf(faults, site);
  }
  hexo.log.info("Code or configuration changed; starting anew.");
  return succession.replace();
}

interface Serving {
  readonly server: Server;
  readonly site: LiveSite;
  readonly channel: Channel;
  readonly stop: () => void;
}

/** Frees the port; open pages come back to whoever takes it. */
async function stepDown({ server, site, channel, stop }: Serving): Promise<void> {
  stop();
  site.close();
  channel.close();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A plugin's stray error is shown like any other; the server is there for the next edit. */
function stayUp(site: LiveSite): void {
  process.on("uncaughtException", (error) => site.fail(error));
  process.on("unhandledRejection", (error) => site.fail(error));
}
