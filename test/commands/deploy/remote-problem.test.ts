import assert from "node:assert/strict";
import { test } from "node:test";

import { remoteProblem } from "../../../scripts/commands/deploy/remote-problem.ts";

test("what git, ssh and hosts say has a meaning", () => {
  const rows: [said: string, kind: string][] = [
    ["fatal: 'x' does not appear to be a git repository\nfatal: Could not read from remote repository.", "missing"],
    ["remote: Not Found\nfatal: repository 'https://github.com/a/b.git/' not found", "missing"],
    ["ERROR: Repository not found.\nfatal: Could not read from remote repository.", "missing"],
    ["fatal: remote error: access denied or repository not exported: /x.git", "missing"],
    ["fatal: unable to access 'https://x/': Could not resolve host: x", "unreachable"],
    ["fatal: unable to access 'https://x/': The requested URL returned error: 503", "unreachable"],
    [
      "ssh: connect to host x port 22: Connection refused\nfatal: Could not read from remote repository.",
      "unreachable",
    ],
    [
      "ssh: connect to host x port 22: Connection timed out\nfatal: Could not read from remote repository.",
      "unreachable",
    ],
    ["git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.", "denied"],
    ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", "denied"],
    ["remote: HTTP Basic: Access denied\nfatal: Authentication failed for 'https://gitlab.com/a.git/'", "denied"],
    [
      "remote: Permission to a/b.git denied to c.\nfatal: unable to access 'x': The requested URL returned error: 403",
      "denied",
    ],
    ["Host key verification failed.\nfatal: Could not read from remote repository.", "host-unknown"],
    ["!\tx:refs/heads/p\t[remote rejected] (protected branch hook declined)", "refused"],
    ["!\tx:refs/heads/p\t[remote rejected] (branch is currently checked out)", "refused"],
    ["!\tx:refs/heads/p\t[rejected] (fetch first)", "moved"],
    ["!\tx:refs/heads/p\t[rejected] (stale info)", "moved"],
    ["!\tx:refs/heads/p\t[remote rejected] (cannot lock ref 'refs/heads/p': is at b but expected a)", "moved"],
    ["fatal: the moon is full", "failed"],
  ];
  for (const [said, kind] of rows) assert.equal(remoteProblem({ code: 1, out: "", said }, {}).kind, kind, said);
});
