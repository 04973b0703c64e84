import type { GitRun } from "./git.ts";
import { DeployProblem, type ProblemKind } from "./problems.ts";

/** What git, ssh and curl say, in English, and what it means; the first that fits. */
const sayings: readonly (readonly [RegExp, ProblemKind])[] = [
  [/\[rejected\].*\((?:fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref/i, "moved"],
  [/\[remote rejected\]|\[remote failure\]|pre-receive hook declined|branch is currently checked out/i, "refused"],
  [/Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/i, "host-unknown"],
  [
    /Authentication failed|could not read (?:Username|Password)|Permission denied|returned error: 40[13]|Invalid username or|Too many authentication failures/i,
    "denied",
  ],
  [
    /does not appear to be a git repository|repository '[^']*' not found|Repository not found|not exported|returned error: 404|unable to find remote helper|transport '\w+' not allowed|does not exist/i,
    "missing",
  ],
  [
    /Could not resolve|unable to connect|Connection (?:refused|timed out|reset|closed)|Failed to connect|Couldn't connect|Network is unreachable|No route to host|Operation timed out|returned error: 5\d\d|SSL|early EOF|hung up|Could not read from remote/i,
    "unreachable",
  ],
];

/** Why a remote could not be read or written. */
export function remoteProblem({ out, said }: GitRun, values: Readonly<Record<string, string>>): DeployProblem {
  const words = `${out}\n${said}`;
  const kind = sayings.find(([saying]) => saying.test(words))?.[1] ?? "failed";
  return new DeployProblem(kind, values, tidy(said));
}

/** Git's own advice is about a person's working copy, which there is none of here. */
function tidy(said: string): string {
  return said
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("hint:"))
    .join("\n");
}
