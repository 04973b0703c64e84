import assert from "node:assert/strict";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { freePort, noSsh, openRemotes, serveDaemon, serveHttp, serveSsh, type Remotes } from "./remotes.ts";
import { makeSite, type TestSite } from "./site.ts";

const secret = "s3cr3t/t0ken+f0r=tests";

let site: TestSite;
let remotes: Remotes;
let config: string;

before(async () => {
  remotes = await openRemotes();
  site = await makeSite("small");
  config = await site.read("_config.yml");
});

after(async () => {
  await site.remove();
  await remotes.remove();
});

async function deployTo(target: string, env: Readonly<Record<string, string>> = {}) {
  await site.write("_config.yml", `${config}\ndeploy: { type: git, branch: pages, ${target} }\n`);
  return site.hexoIn({ ...remotes.env, ...env }, "deploy");
}

/** Two deploys: the second must find the first one's commit and add to it. */
async function takesTwo(name: string, target: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const repo = remotes.bare(name);
  const first = await deployTo(target, env);
  assert.equal(first.code, 0, first.output);
  await site.write(`source/_posts/${name}.md`, `---\ntitle: N\nabbrlink: '${name}'\ndate: 2020-01-01\n---\n\nn\n`);
  const second = await deployTo(target, env);
  assert.equal(second.code, 0, second.output);
  assert.equal(remotes.git(repo, "rev-list", "--count", "pages"), "2");
  assert.equal(remotes.git(repo, "show", "pages:index.html"), (await site.read("public/index.html")).trim());
  return first.output + second.output;
}

async function fails(target: string, says: RegExp, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, output } = await deployTo(target, env);
  assert.deepEqual([code, says.test(output)], [1, true], output);
  return output;
}

test("over git's own protocol", async () => {
  const service = await serveDaemon(remotes);
  try {
    await takesTwo("daemon", `repo: '${service.origin}daemon'`);
    await fails(`repo: '${service.origin}nowhere'`, /There is no repository at git:/);
  } finally {
    await service.stop();
  }
});

test("a server that does not answer", async () => {
  const port = await freePort();
  await fails(`repo: 'http://127.0.0.1:${port}/x.git'`, /does not answer/);
  await fails(`repo: 'git://127.0.0.1:${port}/x.git'`, /does not answer/);
  await fails(`repo: 'http://nowhere.invalid/x.git'`, /does not answer/);
  await fails(`repo: 'file:///nowhere/x.git'`, /There is no repository at file:/);
});

describe("over HTTP with a password", () => {
  test("from a variable that is named, or with the address from one; it is neither shown nor kept", async () => {
    const service = await serveHttp(remotes, secret);
    await writeFile(join(remotes.folder, ".gitconfig"), "[credential]\n\thelper = store\n");
    try {
      const named = await takesTwo("named", `repo: '${service.origin}named', token: $PAGES_TOKEN`, {
        PAGES_TOKEN: `${secret}\n`,
      });
      assert.deepEqual(new Set(service.users), new Set(["x-access-token"]));
      const address = `${service.origin}given`.replace("://", `://me:${encodeURIComponent(secret)}@`);
      const given = await takesTwo("given", "", { HEXO_DEPLOYER_REPO: address });
      assert.ok(service.users.includes("me"));
      const wrong = await fails(`repo: '${service.origin}named', token: $PAGES_TOKEN`, /lets nobody in/, {
        PAGES_TOKEN: `${secret}wrong`,
      });
      await fails(`repo: '${service.origin}named'`, /lets nobody in/);
      for (const text of [named, given, wrong]) assert.deepEqual(formsIn(text), []);
      assert.deepEqual(await holding(remotes.folder), []);
      assert.deepEqual(await holding(join(site.folder, ".cache")), []);
    } finally {
      await service.stop();
    }
  });

  test("from a credential helper that git knows", async () => {
    const service = await serveHttp(remotes, secret);
    const helper = `!f() { echo username=helped; echo 'password=${secret}'; }; f`;
    try {
      remotes.git(remotes.folder, "config", "--global", "--replace-all", "credential.helper", helper);
      await takesTwo("helped", `repo: '${service.origin}helped'`);
      assert.deepEqual(new Set(service.users), new Set(["helped"]));
    } finally {
      remotes.git(remotes.folder, "config", "--global", "--unset-all", "credential.helper");
      await service.stop();
    }
  });
});

test("over SSH", { skip: noSsh }, async () => {
  const service = await serveSsh(remotes);
  try {
    await takesTwo("ssh-site", `repo: '${service.origin}ssh-site'`, service.env);
    await fails(`repo: '${service.origin}nowhere'`, /There is no repository at ssh:/, service.env);
    const stranger = (service.env?.["GIT_SSH_COMMAND"] ?? "").replace(/-i \S+/, "-i /dev/null");
    await fails(`repo: '${service.origin}ssh-site'`, /lets nobody in/, { GIT_SSH_COMMAND: stranger });
    const newcomer = (service.env?.["GIT_SSH_COMMAND"] ?? "").replace(
      /UserKnownHostsFile=\S+/,
      "UserKnownHostsFile=/dev/null",
    );
    await fails(`repo: '${service.origin}ssh-site'`, /SSH does not know the key/, { GIT_SSH_COMMAND: newcomer });
  } finally {
    await service.stop();
  }
  const port = await freePort();
  await fails(`repo: 'ssh://git@127.0.0.1:${port}/x.git'`, /does not answer/);
});

/** The forms of the secret that a text holds. */
function formsIn(text: string): string[] {
  const coded = ["me", "x-access-token"].map((user) => Buffer.from(`${user}:${secret}`).toString("base64"));
  return [secret, encodeURIComponent(secret), ...coded].filter((form) => text.includes(form));
}

/** Files below a folder that hold the secret. */
async function holding(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) if (formsIn(await readFile(file, "latin1")).length > 0) found.push(file);
  return found;
}
