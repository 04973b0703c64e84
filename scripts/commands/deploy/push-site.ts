import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import type Hexo from "hexo";

import { cacheFolder } from "../../engine/cache.ts";
import { takeLock } from "../../engine/lock.ts";
import { changesOf, type Changes } from "./changes.ts";
import { commitMessage } from "./commit-message.ts";
import { credentialSettings } from "./credential.ts";
import { filesFor } from "./files.ts";
import { openGit, type Git } from "./git.ts";
import { identityFor } from "./identity.ts";
import { DeployProblem } from "./problems.ts";
import { remoteProblem } from "./remote-problem.ts";
import type { GitTarget } from "./targets.ts";
import { fetchTip, requireOwn, tipRef, type Tip } from "./tip.ts";
import { writeTree } from "./tree.ts";

export interface PushWish {
  /** Look at everything, and leave the remote as it is. */
  readonly isDry: boolean;
  /** Put the site on top of commits that no deploy made. */
  readonly force: boolean;
  readonly now: number;
}

/**
 * Puts the site as one commit on top of what the target's branch ends with, or says why not. Nothing is ever taken out of
 * a branch: not even with `force`, and not if somebody pushes meanwhile. Gives what changes; nothing where all is there.
 */
export async function pushSite(hexo: Hexo, target: GitTarget, { isDry, force, now }: PushWish): Promise<Changes> {
  const { address, branch, options, credential } = target;
  const store = join(cacheFolder(hexo), "deploy.git");
  const shown = credential === undefined ? undefined : credentialSettings(address, credential);
  const git = openGit({ store, credential, ...shown });
  if ((await git.attempt(["check-ref-format", "--branch", branch])).code !== 0) {
    throw new DeployProblem("branch-invalid", { branch });
  }
  await openStore(git, store);
  const identity = await identityFor(options, git);
  const tip = await fetchTip(git, target);
  if (tip !== undefined && !force) await requireOwn(git, tip, target);
  const tree = await treeOf(hexo, target, git, store);
  const changes = await changesOf(git, tip, tree);
  if (tip?.tree === tree) return changes;
  const message = await commitMessage(hexo, {
    template: options["m"] ?? options["msg"] ?? options["message"],
    tree,
    now,
    zone: hexo.config.timezone || "local",
  });
  const parents = tip === undefined ? [] : ["-p", tip.commit];
  const commit = (await git(["commit-tree", tree, ...parents], { input: message, env: identity })).trim();
  await push(git, target, { commit, tip, isDry });
  return changes;
}

/** A bare repository in the cache; one that is damaged is made anew, for the remote has it all. */
async function openStore(git: Git, store: string): Promise<void> {
  if (existsSync(store) && (await git.attempt(["rev-parse", "--git-dir"])).code === 0) return;
  rmSync(store, { recursive: true, force: true });
  await git(["-c", "init.defaultBranch=deploy", "init", "--quiet", "--bare", "--template=", store]);
}

/** No build changes the site while it is read. */
async function treeOf(hexo: Hexo, { options }: GitTarget, git: Git, store: string): Promise<string> {
  const release = await takeLock(cacheFolder(hexo), () => undefined);
  try {
    const files = await filesFor(options, { base: hexo.base_dir, public: hexo.public_dir }, git);
    return await writeTree(git, store, files);
  } finally {
    await release();
  }
}

interface Step {
  readonly commit: string;
  readonly tip: Tip | undefined;
  readonly isDry: boolean;
}

/** The remote takes the commit only if its branch still ends where it did when it was looked at. */
async function push(git: Git, target: GitTarget, { commit, tip, isDry }: Step): Promise<void> {
  const { address, branch } = target;
  const name = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${name}:${tip?.commit ?? ""}`;
  const dry = isDry ? ["--dry-run"] : [];
  const pushed = await git.attempt(["push", "--porcelain", ...dry, lease, "--", address, `${commit}:${name}`]);
  if (pushed.code !== 0) throw remoteProblem(pushed, { address, branch });
  if (isDry) return;
  await git(["update-ref", tipRef(target), commit]);
  await git.attempt(["-c", "gc.autoDetach=false", "gc", "--auto", "--quiet"]);
}
