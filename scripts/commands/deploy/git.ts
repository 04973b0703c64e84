import { spawn } from "node:child_process";

import { hasCode } from "../../engine/errors.ts";
import { redact, type Credential } from "./credential.ts";
import { DeployProblem } from "./problems.ts";

export interface GitRun {
  readonly code: number;
  readonly out: string;
  /** What it said to people, without secrets. */
  readonly said: string;
}

export interface GitWish {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs git on one repository. */
export interface Git {
  /** Gives what git prints; a failure is a problem. */
  (args: readonly string[], wish?: GitWish): Promise<string>;
  /** Runs git whatever comes of it. */
  readonly attempt: (args: readonly string[], wish?: GitWish) => Promise<GitRun>;
}

export interface GitRules {
  /** The repository, bare; a folder is worked on through `--work-tree`. */
  readonly store: string;
  readonly options?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly credential?: Credential | undefined;
}

/** Variables of a hook that a deploy may be called from; they would lead git to another repository. */
const foreignPlaces: ReadonlySet<string> = new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_COMMON_DIR",
]);

export function openGit({ store, options = [], env = {}, credential }: GitRules): Git {
  const inherited = Object.entries(process.env).filter(([name]) => !foreignPlaces.has(name));
  // Messages are read by program, so they are asked for in English; nobody is asked where nobody can answer.
  const settled = { ...Object.fromEntries(inherited), ...quiet(), ...env, LC_ALL: "C", LANGUAGE: "" };
  const attempt: Git["attempt"] = async (args, { input = "", env: more = {} } = {}) => {
    const { code, out, said } = await run([`--git-dir=${store}`, ...options, ...args], { ...settled, ...more }, input);
    return { code, out, said: redact(said, credential) };
  };
  const git = async (args: readonly string[], wish?: GitWish) => {
    const { code, out, said } = await attempt(args, wish);
    if (code !== 0) throw new DeployProblem("failed", { address: `git ${args[0]}` }, said);
    return out;
  };
  return Object.assign(git, { attempt });
}

function quiet(): Record<string, string> {
  if (process.stdin.isTTY) return {};
  const ssh = process.env["GIT_SSH_COMMAND"] ?? process.env["GIT_SSH"];
  const batch = "ssh -o BatchMode=yes -o ConnectTimeout=30";
  return {
    GIT_TERMINAL_PROMPT: "0",
    GCM_INTERACTIVE: "never",
    ...(ssh === undefined ? { GIT_SSH_COMMAND: batch } : {}),
  };
}

function run(args: readonly string[], env: NodeJS.ProcessEnv, input: string): Promise<GitRun> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { env, stdio: "pipe" });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => said.push(part));
    child.on("error", (error) => reject(hasCode(error, "ENOENT") ? new DeployProblem("git-missing") : error));
    child.on("close", (code) =>
      resolve({ code: code ?? 1, out: Buffer.concat(out).toString(), said: Buffer.concat(said).toString() }),
    );
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
