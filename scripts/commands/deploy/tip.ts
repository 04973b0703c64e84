import { createHash } from "node:crypto";

import { isDeployed } from "./commit-message.ts";
import type { Git } from "./git.ts";
import { DeployProblem } from "./problems.ts";
import { remoteProblem } from "./remote-problem.ts";
import type { GitTarget } from "./targets.ts";

/** The last commit of a remote's branch. */
export interface Tip {
  readonly commit: string;
  readonly tree: string;
  readonly message: string;
}

/** Where the local store keeps what a remote's branch ended with. */
export function tipRef({ address, branch }: GitTarget): string {
  return `refs/deploy/${createHash("sha1").update(`${address}\0${branch}`).digest("hex")}`;
}

/** Fetches the last commit of the target's branch, and only that; undefined where there is no such branch yet. */
export async function fetchTip(git: Git, target: GitTarget): Promise<Tip | undefined> {
  const { address, branch } = target;
  const listed = await git.attempt(["ls-remote", "--", address, `refs/heads/${branch}`]);
  if (listed.code !== 0) throw remoteProblem(listed, { address, branch });
  const [commit = ""] = listed.out.split("\t");
  if (commit === "") return undefined;
  const ref = tipRef(target);
  const known = await git.attempt(["rev-parse", "--verify", "--quiet", ref]);
  if (known.out.trim() !== commit) {
    const from = `+refs/heads/${branch}:${ref}`;
    const fetched = await git.attempt([
      "fetch",
      "--quiet",
      "--depth=1",
      "--no-tags",
      "--no-write-fetch-head",
      "--",
      address,
      from,
    ]);
    if (fetched.code !== 0) throw remoteProblem(fetched, { address, branch });
  }
  const [hash = "", tree = "", ...message] = (await git(["log", "-1", "--format=%H%n%T%n%B", ref])).split("\n");
  return { commit: hash, tree, message: message.join("\n").trim() };
}

/** Refuses a branch that ends with somebody's own work. */
export async function requireOwn(git: Git, tip: Tip, { address, branch }: GitTarget): Promise<void> {
  if (isDeployed(tip.message, tip.tree)) return;
  const names = (await git(["ls-tree", "--name-only", "-z", tip.commit])).split("\0");
  const isSource = names.includes("_config.yml") && names.includes("source");
  const commit = `${tip.commit.slice(0, 7)} ${tip.message.split("\n")[0]}`;
  throw new DeployProblem(isSource ? "sources" : "foreign", { address, branch, commit });
}
