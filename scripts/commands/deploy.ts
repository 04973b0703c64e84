import pc from "picocolors";

import type { Host } from "../engine/cache.ts";
import { load } from "../engine/load.ts";
import { hasLock, writeLock } from "../engine/permalinks-lock.ts";
import { changesText, countOf, type Changes } from "./deploy/changes.ts";
import { redact } from "./deploy/credential.ts";
import { DeployProblem, problemText } from "./deploy/problems.ts";
import { pushSite, type PushWish } from "./deploy/push-site.ts";
import { gitTargets, targetsOf, type GitTarget, type TargetOptions } from "./deploy/targets.ts";
import { exits } from "./fault.ts";
import { buildAndReport } from "./generate.ts";
import { spokenLanguage } from "./spoken.ts";

/** Something the site is handed to: a branch of a repository, or whatever a plugin's deployer knows. */
type Plan = { readonly git: GitTarget } | { readonly type: string; readonly options: TargetOptions };

/**
 * `hexo deploy`: builds first, then hands the site to every target, one after the other, and says of each what became of
 * it; exits with 0 only if all of them took it.
 */
export async function deploy(host: Host, args: Readonly<Record<string, unknown>>): Promise<void> {
  process.exitCode = await runDeploy(host, args);
}

async function runDeploy(host: Host, args: Readonly<Record<string, unknown>>): Promise<number> {
  const { hexo } = host;
  const plans = attempt(host, () => plansOf(host, args));
  if (plans === undefined) return exits.content;
  const built = await buildAndReport(host, false);
  if (built !== exits.done) return built;
  const wish: PushWish = { isDry: Boolean(args["dry-run"]), force: Boolean(args["force"]), now: Date.now() };
  if (!wish.isDry) hexo.emit("deployBefore");
  let failed = 0;
  for (const plan of plans) if (!(await carryOut(host, plan, wish))) failed += 1;
  if (failed > 0) return exits.content;
  if (wish.isDry) return exits.done;
  hexo.emit("deployAfter");
  await refreshLock(host);
  return exits.done;
}

/** Every target is understood before any of them is touched. */
function plansOf({ hexo }: Host, args: TargetOptions): Plan[] {
  const targets = targetsOf(hexo.config.deploy);
  if (targets.length === 0) throw new DeployProblem("no-target");
  const deployers = hexo.extend.deployer.list();
  return targets.flatMap((target): Plan[] => {
    const options = { ...target, ...args };
    const { type } = target;
    if (type === "git") return gitTargets(options, process.env).map((git) => ({ git }));
    if (typeof type === "string" && deployers[type] !== undefined) return [{ type, options }];
    throw new DeployProblem("no-deployer", { type: String(type), known: Object.keys(deployers).join(", ") });
  });
}

function attempt<Result>({ hexo }: Host, step: () => Result): Result | undefined {
  try {
    return step();
  } catch (error) {
    tell(hexo.config.language, "", error);
    return undefined;
  }
}

/** Whether the target took the site. */
async function carryOut(host: Host, plan: Plan, wish: PushWish): Promise<boolean> {
  const { hexo } = host;
  const { language } = hexo.config;
  const name = "git" in plan ? `${plan.git.address} (${plan.git.branch})` : plan.type;
  const words = progress[spokenLanguage(language)];
  try {
    if ("git" in plan) {
      const changes = await pushSite(hexo, plan.git, wish);
      for (const line of resultOf(changes, name, { words, isDry: wish.isDry })) hexo.log.info(line);
    } else if (wish.isDry) hexo.log.info(words.unknown(name));
    else {
      hexo.log.info(words.start(name));
      await Reflect.apply(hexo.extend.deployer.get(plan.type), hexo, [plan.options]);
      hexo.log.info(words.done(name));
    }
    return true;
  } catch (error) {
    tell(language, name, error);
    return false;
  }
}

type Words = (typeof progress)[keyof typeof progress];

function resultOf(changes: Changes, name: string, { words, isDry }: { words: Words; isDry: boolean }): string[] {
  if (countOf(changes) === 0) return [words.same(name)];
  const counts = words.counts(changes);
  return isDry ? [words.would(name, counts), ...changesText(changes), words.dry] : [words.pushed(name, counts)];
}

const progress = {
  en: {
    start: (name: string) => `Deploying: ${name}`,
    done: (name: string) => `Deploy done: ${name}`,
    same: (name: string) => `Nothing to deploy: ${name} has this site already`,
    pushed: (name: string, counts: string) => `Deployed to ${name}: ${counts}`,
    would: (name: string, counts: string) => `A deploy to ${name} would change: ${counts}`,
    dry: "Nothing was pushed.",
    unknown: (name: string) => `${name}: what this deployer would change cannot be told; it was not run`,
    counts: ({ added, changed, removed }: Changes) =>
      `${added.length} added, ${changed.length} changed, ${removed.length} removed`,
  },
  zh: {
    start: (name: string) => `正在部署：${name}`,
    done: (name: string) => `部署完成：${name}`,
    same: (name: string) => `无需部署：${name} 已是这个网站`,
    pushed: (name: string, counts: string) => `已部署到 ${name}：${counts}`,
    would: (name: string, counts: string) => `部署到 ${name} 将改变：${counts}`,
    dry: "没有推送任何内容。",
    unknown: (name: string) => `${name}：无法预知这个部署插件会改变什么，没有运行它`,
    counts: ({ added, changed, removed }: Changes) =>
      `新增 ${added.length}，修改 ${changed.length}，删除 ${removed.length}`,
  },
} as const;

/** Says why a target did not take the site. */
function tell(language: unknown, name: string, error: unknown): void {
  const head = spokenLanguage(language) === "zh" ? "未部署" : "Not deployed";
  const text =
    error instanceof DeployProblem
      ? problemText(error, language)
      : redact(error instanceof Error ? error.message : String(error));
  console.error(
    `${pc.red("error")} ${pc.bold(name === "" ? head : `${head} · ${name}`)}\n  ${text.replaceAll("\n", "\n  ")}`,
  );
}

/** Once published, an address is remembered; a site without a lock file has not asked for that. */
async function refreshLock(host: Host): Promise<void> {
  const folder = host.hexo.base_dir;
  if (!hasLock(folder)) return;
  const { pages } = await load(host);
  if (pages !== undefined) writeLock(folder, pages.site);
}
