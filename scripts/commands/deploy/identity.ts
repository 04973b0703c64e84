import type { Git } from "./git.ts";
import { DeployProblem } from "./problems.ts";
import type { TargetOptions } from "./targets.ts";
import { textIn } from "./text-in.ts";

/** Variables that make git write a commit in the name that the settings give; git's own settings say the rest. */
export async function identityFor(options: TargetOptions, git: Git): Promise<Readonly<Record<string, string>>> {
  const name = textIn(options, "name", "user", "userName");
  const email = textIn(options, "email", "userEmail");
  const env = { ...both("NAME", name), ...both("EMAIL", email) };
  const { code } = await git.attempt(["-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT"], { env });
  if (code !== 0) throw new DeployProblem("no-identity");
  return env;
}

function both(part: "NAME" | "EMAIL", value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [`GIT_AUTHOR_${part}`]: value, [`GIT_COMMITTER_${part}`]: value };
}
