import assert from "node:assert/strict";
import { test } from "node:test";

import { carriesSecret, redact, separate } from "../../../scripts/commands/deploy/credential.ts";

const token = "ghp_0123456789abcdefghijABCDEFGHIJ";

test("an address carries a secret, or it does not", () => {
  const rows: [address: string, carries: boolean][] = [
    ["https://me:pw@git.example/a.git", true],
    ["https://me:@git.example/a.git", true],
    ["http://:pw@git.example/a.git", true],
    ["ssh://git:pw@git.example/a.git", true],
    [`https://${token}@github.com/a/b.git`, true],
    ["https://git.example/a.git?private_token=x", true],
    ["https://git.example/a.git", false],
    ["https://me@git.example/a.git", false],
    ["https://git.example:8443/a@b:c.git", false],
    ["git@github.com:me/me.github.io.git", false],
    ["ssh://git@git.example:2222/a.git", false],
    ["file:///srv/a:b@c.git", false],
    ["../site.git", false],
    ["C:/site.git", false],
  ];
  for (const [address, carries] of rows) assert.equal(carriesSecret(address), carries, address);
});

test("user and password are taken out of an address", () => {
  const rows: [given: string, address: string, user?: string, secret?: string][] = [
    ["https://me:p%2Fw@git.example/a.git", "https://git.example/a.git", "me", "p/w"],
    [`https://${token}@github.com/a.git`, "https://github.com/a.git", "x-access-token", token],
    ["https://me@git.example/a.git", "https://me@git.example/a.git"],
    ["git@git.example:a.git", "git@git.example:a.git"],
  ];
  for (const [given, address, user, secret] of rows) {
    const credential = user === undefined || secret === undefined ? undefined : { user, secret };
    assert.deepEqual(separate(given), { address, credential }, given);
  }
});

test("what git says is shown without any form of a secret", () => {
  const credential = { user: "me", secret: "a/b=c" };
  const text = `a/b=c a%2Fb%3Dc ${Buffer.from("me:a/b=c").toString("base64")} https://you:pw@x.example/`;
  assert.equal(redact(text, credential), "*** *** *** https://***@x.example/");
});
