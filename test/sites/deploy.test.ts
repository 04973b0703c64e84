import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { makeSite } from "./site.ts";

const identity = {
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@b.example",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@b.example",
};

test("a deploy builds, pushes the site to a repository, and says so truthfully", async () => {
  const site = await makeSite("small");
  const remote = await mkdtemp(join(tmpdir(), "lectern-remote-"));
  const config = await site.read("_config.yml");
  const deploy = (target: string) => site.write("_config.yml", `${config}\ndeploy:\n${target}`);
  try {
    execFileSync("git", ["init", "--quiet", "--bare", remote]);
    await deploy(`  type: git\n  repo: ${remote}\n  branch: pages\n`);
    const done = await site.hexoIn(identity, "deploy");
    assert.equal(done.code, 0, done.output);
    const pushed = execFileSync("git", ["-C", remote, "show", "pages:a1.html"], { encoding: "utf8" });
    assert.equal(pushed, await site.read("public/a1.html"));

    await site.write("source/_posts/b.md", "---\ntitle: A: B\n---\n");
    const broken = await site.hexoIn(identity, "deploy");
    assert.equal(broken.code, 1, broken.output);
    await rm(join(site.folder, "source/_posts/b.md"));

    const wrong: [string, RegExp][] = [
      ["  type: git\n  repo: ''\n", /No repository/],
      ["  type: pigeon\n", /No deployer “pigeon”/],
      [`  type: git\n  repo: ${remote}/nothing\n  branch: pages\n`, /Not deployed/],
    ];
    for (const [target, says] of wrong) {
      await deploy(target);
      const { code, output } = await site.hexoIn(identity, "deploy");
      assert.deepEqual([code, says.test(output)], [1, true], output);
    }
  } finally {
    await site.remove();
    await rm(remote, { recursive: true });
  }
});
