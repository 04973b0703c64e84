import { existsSync } from "node:fs";

import { reportFault } from "../../commands/fault.ts";
import { report } from "../../commands/report.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { cacheFolder, type Host } from "../cache.ts";
import { load, type Loaded, type LoadedPages } from "../load.ts";
import { readMemory, type Memory } from "../memory.ts";
import { contentKey } from "../snapshot.ts";
import type { Channel } from "./channel.ts";
import type { Found } from "./explain-page.ts";
import { effectOf, type Effect } from "./effect.ts";
import type { Problem } from "./problem.ts";
import { faultProblems, problemsOf, type ProblemSite } from "./problems.ts";

/** A site that stays loaded and follows its files. */
export interface LiveSite {
  /** Loads the site for the first time; false where there was nothing to show. */
  open(): Promise<boolean>;
  /** Takes up changes, one lot after the other. */
  change(paths: ReadonlySet<string>): void;
  /** When no load is at work: what is then read is of one state of the site. */
  settled(): Promise<void>;
  /** When every file is there, also those that the texts turned out to name. */
  complete(): Promise<void>;
  /** Why the post at a path of the site was read as it was; undefined where no post stands there. */
  explained(path: string): Promise<Found | undefined>;
  /** Paths of the posts' sources. */
  sources(): Promise<ReadonlySet<string>>;
  /** An error of a plugin's own making, outside any load. */
  fail(error: unknown): void;
  /** An error of one page: the terminal says it, and that page. */
  tell(error: unknown): void;
  close(): void;
}

interface LiveRules {
  readonly channel: Channel;
  /** Lets a new process take over; gives what kept it from doing so. */
  readonly restart: (changed: readonly string[]) => Promise<readonly Problem[]>;
}

/** Timers hold no more milliseconds than this. */
const longestWait = 2 ** 31 - 1;

export function createLiveSite(host: Host, { channel, restart }: LiveRules): LiveSite {
  const { hexo } = host;
  const site: ProblemSite = { folder: hexo.base_dir, language: channel.state.language };
  const teller = createTeller(host, site.language);
  let memory: Memory = readMemory(cacheFolder(hexo), contentKey(host));
  let queue: Promise<unknown> = Promise.resolve();
  let loading: Promise<unknown> = Promise.resolve();
  let finishing: Promise<unknown> = Promise.resolve();
  let latest: Loaded | undefined;
  let waiting: Set<string> | undefined;
  let isBehind = false;
  let loads = 0;
  let due: NodeJS.Timeout | undefined;

  const version = () => `${process.pid}.${++loads}`;

  const reload = async (effects: ReadonlySet<Effect>, isFirst: boolean): Promise<boolean> => {
    try {
      const loaded = await load(host, memory);
      const { pages, finish } = loaded;
      if (pages !== undefined) latest = loaded;
      const rest = async () => {
        const diagnostics = await finish();
        if (pages !== undefined) await takeUp(pages);
        teller.diagnostics(diagnostics);
        const problems = problemsOf(diagnostics, site);
        channel.tell({ version: version(), problems, styles: effects.has("styles"), files: effects.has("files") });
      };
      // The first page need not wait until every note is read to its end; later ones have all that from memory.
      if (isFirst) finishing = rest().catch(fail);
      else await rest();
      return pages !== undefined;
    } catch (error) {
      fail(error);
      return false;
    }
  };

  const takeUp = async (pages: LoadedPages) => {
    const taken = new Set(hexo.route.list());
    for (const { path, data } of pages.lateFiles()) if (!taken.has(path)) hexo.route.set(path, data);
    memory = pages.contents.memory();
    pages.search?.remember();
    clearTimeout(due);
    if (pages.until === null) return;
    due = setTimeout(() => change(new Set()), Math.min(longestWait, Math.max(0, pages.until - Date.now())));
    due.unref();
  };

  const fail = (error: unknown) => {
    teller.fault(error);
    channel.tell({ version: version(), problems: faultProblems(error, site) });
  };

  const work = async () => {
    await finishing;
    if (waiting === undefined) return;
    const paths = [...waiting];
    waiting = undefined;
    const places = { source: hexo.source_dir, theme: hexo.theme_dir };
    const effects = new Set(paths.map((path) => effectOf(path, places, existsSync(path))));
    if (effects.has("restart") || isBehind) {
      const problems = await restart(paths);
      isBehind = problems.length > 0;
      if (isBehind) channel.tell({ version: version(), problems });
      return;
    }
    const reloading = reload(effects, false);
    loading = reloading;
    await reloading;
  };

  const change = (paths: ReadonlySet<string>) => {
    waiting = new Set([...(waiting ?? []), ...paths]);
    queue = queue.then(work).catch(fail);
  };

  return {
    open: async () => {
      const opening = reload(new Set(), true);
      queue = opening;
      loading = opening;
      return opening;
    },
    change,
    settled: async () => {
      await loading;
    },
    complete: async () => {
      await finishing;
    },
    explained: async (path) => {
      await loading;
      await finishing;
      const post = latest?.pages?.site.posts.find(({ document }) => hexo.route.format(document.path) === path);
      const source = post?.source.source.path;
      const explanation = source === undefined ? undefined : latest?.explanations().get(source);
      return source === undefined || explanation === undefined ? undefined : { source, explanation };
    },
    sources: async () => {
      await loading;
      return new Set(latest?.pages?.site.posts.map(({ source }) => source.source.path));
    },
    fail,
    tell: teller.fault,
    close: () => clearTimeout(due),
  };
}

/** Says in the terminal what was not said after the load before. */
function createTeller({ hexo }: Host, language: string) {
  let told = new Set<string>();
  return {
    diagnostics: (diagnostics: readonly Diagnostic[]) => {
      const fresh = diagnostics.filter((one) => !told.has(JSON.stringify(one)));
      told = new Set(diagnostics.map((one) => JSON.stringify(one)));
      const said = hexo.env.silent ? fresh.filter(({ level }) => level === "error") : fresh;
      if (said.length > 0) console.error(report(said, hexo.base_dir, language));
    },
    fault: (error: unknown) => {
      told = new Set();
      reportFault(hexo, error);
    },
  };
}
