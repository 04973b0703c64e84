import type { Host } from "../engine/cache.ts";
import { load } from "../engine/load.ts";
import { hasLock, writeLock } from "../engine/permalinks-lock.ts";
import { exits } from "./fault.ts";
import { buildAndReport } from "./generate.ts";

type Target = Readonly<Record<string, unknown>>;

/** `hexo deploy`: builds first, then hands the site to every target; exits with 0 only if all of them took it. */
export async function deploy(host: Host, args: Readonly<Record<string, unknown>>): Promise<void> {
  const { hexo } = host;
  const targets = targetsOf(hexo.config.deploy);
  const fault = targets
    .map((target) => faultOf(target, hexo.extend.deployer.list()))
    .find((found) => found !== undefined);
  if (targets.length === 0 || fault !== undefined) {
    hexo.log.error(fault ?? "No target: expected `deploy:` with a `type` in _config.yml. Nothing was deployed.");
    process.exitCode = exits.content;
    return;
  }
  process.exitCode = await buildAndReport(host, false);
  if (process.exitCode !== exits.done) return;
  try {
    hexo.emit("deployBefore");
    for (const target of targets) await run(host, target, args);
    hexo.emit("deployAfter");
    await refreshLock(host);
  } catch (error) {
    hexo.log.error(`Not deployed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = exits.content;
  }
}

/** Once published, an address is remembered; a site without a lock file has not asked for that. */
async function refreshLock(host: Host): Promise<void> {
  const folder = host.hexo.base_dir;
  if (!hasLock(folder)) return;
  const { pages } = await load(host);
  if (pages !== undefined) writeLock(folder, pages.site);
}

function targetsOf(config: unknown): Target[] {
  const list: unknown[] = Array.isArray(config) ? config : [config];
  return list.filter((item): item is Target => typeof item === "object" && item !== null && "type" in item);
}

/** What keeps a target from being deployed to; hexo-deployer-git without a repository would say that all is done. */
function faultOf({ type, repo, repository }: Target, deployers: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof type !== "string" || deployers[type] === undefined) {
    return `No deployer “${String(type)}” is installed: expected one of ${Object.keys(deployers).join(", ")} in deploy.type.`;
  }
  const named = repo ?? repository;
  if (type === "git" && (named === undefined || named === null || named === "")) {
    return "No repository: expected deploy.repo in _config.yml. Nothing was deployed.";
  }
  return undefined;
}

async function run({ hexo }: Host, target: Target, args: Readonly<Record<string, unknown>>): Promise<void> {
  const type = String(target["type"]);
  const deployer = hexo.extend.deployer.get(type);
  hexo.log.info("Deploying: %s", type);
  await Reflect.apply(deployer, hexo, [{ ...target, ...args }]);
  hexo.log.info("Deploy done: %s", type);
}
