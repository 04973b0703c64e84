import assert from "node:assert/strict";
import { test } from "node:test";

import { readBlogAddress } from "../../../scripts/commands/import/git-address.ts";

const rows: readonly [text: string, kind: string][] = [
  ["../old", "folder"],
  ["C:\\old", "folder"],
  ["https://host.example/a.git", "git"],
  ["git@host.example:a/b.git", "git"],
  ["ssh://git@host.example/a.git", "git"],
  ["file:///srv/a.git", "git"],
  ["https://user:pass@host.example/a.git", "credential"],
  ["https://token@host.example/a.git", "credential"],
  ["ssh://git:pass@host.example/a.git", "credential"],
  ["https://host.example/a.git?private_token=x", "credential"],
  ["https://a b:c@host.example/a", "credential"],
  ["ext::sh -c x", "unknown"],
  ["--upload-pack=x", "unknown"],
  ["javascript://x", "unknown"],
];

for (const [text, kind] of rows) {
  test(`${text} is ${kind}`, () => assert.equal(readBlogAddress(text).kind, kind));
}
