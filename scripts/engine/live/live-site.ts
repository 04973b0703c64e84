import { existsSync } from "node:fs";

import { reportFault } from "../../commands/fault.ts";
import { report } from "../../commands/report.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { once } from "../once.ts";
import type { Explanation } from "../../talk/explanation.ts";
import { cacheFolder, type Host } from "../cache.ts";
import { load, type Loaded, type LoadedPages } from "../load.ts";
import { readMemory } from "../memory.ts";
import { contentKey } from "../snapshot.ts";
import type { Channel } from "./channel.ts";
import { effectOf, type Effect } from "./effect.ts";
import { keepMemory } from "./keep-memory.ts";
import { createLateRoutes } from "./late-routes.ts";
import type { Problem } from "./problem.ts";
import { faultProblems, problemsOf, type ProblemSite } from "./problems.ts";
import { renewPosts } from "./renew.ts";
import { createRest } from "./rest.ts";

/** A post, and why it was read as it was. */
export interface Found {
  readonly source: string;
  readonly explanation: Explanation;
}

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
  /** Whether what stands at a path may be made anew before everything is complete. */
  isLate(path: string): boolean;
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

/** Milliseconds for which the page of an edit has the server to itself. */
const calm = 300;

type Drawn = Loaded & { readonly pages: LoadedPages };

export function createLiveSite(host: Host, { channel, restart }: LiveRules): LiveSite {
  const { hexo } = host;
  const site: ProblemSite = { folder: hexo.base_dir, language: channel.state.language };
  const teller = createTeller(host, site.language);
  const late = createLateRoutes(hexo);
  let queue: Promise<unknown> = Promise.resolve();
  let loading: Promise<unknown> = Promise.resolve();
  /** The site that the routes lead to, and whether it is the one that the files make. */
  let drawn: Drawn | undefined;
  let isCurrent = false;
  let waiting: Set<string> | undefined;
  let isBehind = false;
  let versions = 0;
  let due: NodeJS.Timeout | undefined;

  const tell = (problems: readonly Problem[], effects?: ReadonlySet<Effect>) => {
    const version = `${process.pid}.${++versions}`;
    channel.tell({ version, problems, styles: effects?.has("styles") === true, files: effects?.has("files") === true });
  };

  const fail = (error: unknown) => {
    teller.fault(error);
    tell(faultProblems(error, site));
  };
  const rest = createRest(fail);

  const kept = once(() => readMemory(cacheFolder(hexo), contentKey(host)));
  const keep = once((loaded: Loaded) => keepMemory(host, kept(), loaded.open.contents.memory()));

  /** Reads every text that was not needed yet, says what is wrong with all of them, and makes what few pages show. */
  const finish = async (loaded: Loaded): Promise<readonly Problem[]> => {
    const diagnostics = await loaded.finish();
    if (loaded.pages !== undefined) late.put(loaded.pages);
    loaded.pages?.cards?.remember();
    teller.diagnostics(diagnostics);
    return problemsOf(diagnostics, site);
  };

  /** Pages are told at once; the rest is done when the one that is looked at was served. */
  const show = (loaded: Loaded, effects: ReadonlySet<Effect>) => {
    const { problems } = channel.state;
    tell(problems, effects);
    const work = async () => {
      channel.tell({ problems: await finish(loaded) });
      await keep(loaded);
    };
    rest.put(work, problems.length > 0 ? 0 : calm);
  };

  const reload = async (effects: ReadonlySet<Effect>): Promise<boolean> => {
    isCurrent = false;
    const loaded = await load(host, drawn?.open.contents.memory() ?? kept());
    const { pages } = loaded;
    if (pages === undefined) {
      tell(await finish(loaded), effects);
      return false;
    }
    drawn = { ...loaded, pages };
    isCurrent = true;
    wakeAt(pages.until);
    show(loaded, effects);
    return true;
  };

  const wakeAt = (until: number | null) => {
    clearTimeout(due);
    if (until === null) return;
    due = setTimeout(() => change(new Set()), Math.min(longestWait, Math.max(0, until - Date.now())));
    due.unref();
  };

  /** Takes up posts alone; false where more of the site may be another. */
  const renew = async (paths: ReadonlySet<string>, effects: ReadonlySet<Effect>): Promise<boolean> => {
    if (drawn === undefined || !isCurrent) return false;
    const posts = await renewPosts(hexo, drawn, paths);
    if (posts === undefined) return false;
    drawn.pages.library?.renew();
    drawn.pages.search?.renew(posts);
    show(drawn, effects);
    return true;
  };

  const work = async () => {
    if (waiting === undefined) return;
    const paths = waiting;
    waiting = undefined;
    const places = { source: hexo.source_dir, theme: hexo.theme_dir };
    const effects = new Set([...paths].map((path) => effectOf(path, places, existsSync(path))));
    if (effects.has("restart") || isBehind) {
      await rest.done();
      const problems = await restart([...paths]);
      isBehind = problems.length > 0;
      if (isBehind) tell(problems);
      return;
    }
    await rest.stop();
    const taking = renew(paths, effects).then(async (isDone) => isDone || reload(effects));
    loading = taking.catch(() => {});
    await taking;
  };

  const change = (paths: ReadonlySet<string>) => {
    waiting = new Set([...(waiting ?? []), ...paths]);
    queue = queue.then(work).catch(fail);
  };

  return {
    open: async () => {
      const opening = reload(new Set()).catch((error: unknown) => {
        fail(error);
        return false;
      });
      queue = opening;
      loading = opening;
      return opening;
    },
    change,
    settled: async () => {
      await loading;
    },
    complete: () => rest.done(),
    isLate: (path) => rest.isWaiting && late.has(path),
    explained: async (path) => {
      await loading;
      const post = drawn?.open.site.posts.find(({ document }) => hexo.route.format(document.path) === path);
      const explanation = post && drawn?.open.contents.explanation(post);
      return explanation === undefined ? undefined : { source: post?.source.source.path ?? "", explanation };
    },
    sources: async () => {
      await loading;
      return new Set(drawn?.open.site.posts.map(({ source }) => source.source.path));
    },
    fail,
    tell: teller.fault,
    close: () => {
      clearTimeout(due);
      void rest.stop();
    },
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
