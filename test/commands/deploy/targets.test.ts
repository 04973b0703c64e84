import assert from "node:assert/strict";
import { test } from "node:test";

import { DeployProblem } from "../../../scripts/commands/deploy/problems.ts";
import { gitTargets, type TargetOptions } from "../../../scripts/commands/deploy/targets.ts";

const environment = { TOKEN: "t0", HEXO_DEPLOYER_REPO: "https://me:pw@git.example/env.git" };
const github = "https://github.com/a/b.git";

test("the keys of hexo-deployer-git lead to the same repositories and branches", () => {
  const rows: [options: TargetOptions, found: string[]][] = [
    [{ repo: github }, [`${github} gh-pages`]],
    [{ repository: github }, [`${github} gh-pages`]],
    [{ repo: "https://github.com/a/a.github.io.git" }, ["https://github.com/a/a.github.io.git master"]],
    [{ repo: "git@x.example:a.git" }, ["git@x.example:a.git master"]],
    [{ repo: github, branch: "site" }, [`${github} site`]],
    [{ repo: github, branch: 2024 }, [`${github} 2024`]],
    [{ repo: `${github},site` }, [`${github} site`]],
    [{ repo: { url: github, branch: "site" } }, [`${github} site`]],
    [{ repo: { url: github }, branch: "site" }, [`${github} site`]],
    [{ repo: { a: `${github},one`, b: { url: "/srv/b.git" } }, branch: "two" }, [`${github} one`, "/srv/b.git two"]],
    [{ repo: github, token: "$TOKEN" }, [`${github} gh-pages x-access-token:t0`]],
    [
      { repo: { url: "https://me@github.com/a.git", token: "${TOKEN}" } },
      ["https://me@github.com/a.git gh-pages me:t0"],
    ],
    [{}, ["https://git.example/env.git master me:pw"]],
  ];
  for (const [options, found] of rows) {
    const targets = gitTargets(options, environment).map(({ address, branch, credential: shown }) =>
      [address, branch, ...(shown === undefined ? [] : [`${shown.user}:${shown.secret}`])].join(" "),
    );
    assert.deepEqual(targets, found, JSON.stringify(options));
  }
});

test("a target that cannot be understood has a name for why", () => {
  const rows: [options: TargetOptions, kind: string][] = [
    [{ repo: { url: "" } }, "no-repository"],
    [{ repo: { a: "" } }, "no-repository"],
    [{ repo: "https://me:pw@git.example/a.git" }, "address-secret"],
    [{ repo: { a: { url: "https://me:pw@git.example/a.git" } } }, "address-secret"],
    [{ repo: github, token: "abc" }, "token-written"],
    [{ repo: github, token: "$NONE" }, "token-unset"],
    [{ repo: "git@x.example:a.git", token: "$TOKEN" }, "token-elsewhere"],
  ];
  for (const [options, kind] of rows) {
    const isNamed = (error: unknown) => error instanceof DeployProblem && error.kind === kind;
    assert.throws(() => gitTargets(options, environment), isNamed, JSON.stringify(options));
  }
});
