import parseConfig from "hexo-deployer-git/lib/parse_config.js";

import { carriesSecret, separate, tokenCredential, type Credential } from "./credential.ts";
import { DeployProblem } from "./problems.ts";
import { textIn } from "./text-in.ts";

/** What `deploy:` holds for one target, and what the command line adds. */
export type TargetOptions = Readonly<Record<string, unknown>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** A branch of a repository that the site is pushed to. */
export interface GitTarget {
  /** Without a credential. */
  readonly address: string;
  readonly branch: string;
  readonly credential: Credential | undefined;
  readonly options: TargetOptions;
}

/** The targets of a site, in order; a target is something with a `type`. */
export function targetsOf(config: unknown): TargetOptions[] {
  const list: unknown[] = Array.isArray(config) ? config : [config];
  return list.filter((item): item is TargetOptions => isTable(item) && "type" in item);
}

/**
 * The repositories of a target of type git, with hexo-deployer-git's keys: `repo` is an address, `address,branch`, a table
 * with `url`, or a table of several of these; a branch named there wins over `branch`, and hosts have branches of their own.
 */
export function gitTargets(options: TargetOptions, environment: Environment): GitTarget[] {
  const written = options["repo"] || options["repository"];
  const source = written || environment["HEXO_DEPLOYER_REPO"];
  if (!source) throw new DeployProblem("no-repository");
  const items = isTable(source) && !("url" in source) ? Object.values(source) : [source];
  return items.map((item) => gitTarget(item, options, { environment, isWritten: Boolean(written) }));
}

interface Origin {
  readonly environment: Environment;
  /** Whether the address stands in a file. */
  readonly isWritten: boolean;
}

function gitTarget(item: unknown, options: TargetOptions, { environment, isWritten }: Origin): GitTarget {
  const table = isTable(item) ? item : tableOf(item);
  const url = textIn(table, "url")?.trim();
  if (url === undefined || url === "") throw new DeployProblem("no-repository");
  if (isWritten && carriesSecret(url)) throw new DeployProblem("address-secret");
  const { address, credential } = separate(url);
  const named = textIn(table, "branch") ?? textIn(options, "branch");
  const [{ branch } = { branch: "master" }] = parseConfig({ repo: { url: address, branch: named } });
  const token = tokenOf(textIn(table, "token") ?? textIn(options, "token"), address, environment);
  return { address, branch, options, credential: token ?? credential };
}

function tableOf(item: unknown): TargetOptions {
  const [url, branch] = (typeof item === "string" ? item : "").split(",");
  return { url, branch };
}

/** A token is named, never written: `token: $NAME`. */
function tokenOf(token: string | undefined, address: string, environment: Environment): Credential | undefined {
  if (token === undefined) return undefined;
  const [, name] = /^\$\{?(\w+)\}?$/.exec(token) ?? [];
  if (name === undefined) throw new DeployProblem("token-written");
  if (!/^https?:\/\//i.test(address)) throw new DeployProblem("token-elsewhere", { address });
  const value = environment[name];
  if (value === undefined || value.trim() === "") throw new DeployProblem("token-unset", { name });
  return tokenCredential(address, value);
}

export function isTable(value: unknown): value is TargetOptions {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
