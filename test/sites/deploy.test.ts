import assert from "node:assert/strict";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { openRemotes, type Remotes } from "./remotes.ts";
import { copySite, hashesOf, makeSite, type TestSite } from "./site.ts";

let site: TestSite;
let remotes: Remotes;
let config: string;

before(async () => {
  remotes = await openRemotes();
  await writeFile(join(remotes.folder, ".gitconfig"), "[core]\n\tautocrlf = input\n");
  site = await makeSite("small");
  config = await site.read("_config.yml");
  await site.write("source/CNAME", "small.example\n");
  await site.hexo("generate");
  await site.write("public/.nojekyll", "");
  await site.write("public/.well-known/a.txt", "a\r\n");
  await site.write("public/.gitignore", "*.html\n");
  await site.write("public/.gitattributes", "* text=auto eol=lf\n");
});

after(async () => {
  await site.remove();
  await remotes.remove();
});

/** Runs a deploy to what `deploy:` says in YAML. */
async function deployTo(target: string, ...args: string[]) {
  await site.write("_config.yml", `${config}\ndeploy: ${target}\n`);
  return site.hexoIn(remotes.env, "deploy", ...args);
}

const git = (repo: string, more = "") => `{ type: git, repo: 'file://${repo}', branch: pages${more} }`;
const branch = (repo: string) => remotes.git(repo, "rev-parse", "pages");
const count = (repo: string) => Number(remotes.git(repo, "rev-list", "--count", "pages"));

/** What a branch holds, by path: each file's bytes as git hashes them. */
async function isExactly(repo: string, of: TestSite): Promise<void> {
  const tree = remotes.git(repo, "ls-tree", "-r", "-z", "pages").split("\0").filter(Boolean);
  const pushed = new Map(tree.map((row) => [row.split("\t")[1] ?? "", row.split(/[ \t]/)[2] ?? ""]));
  const built = [...(await hashesOf(of, "public")).keys()];
  assert.deepEqual([...pushed.keys()].toSorted(), built.toSorted());
  for (const path of built) {
    const hash = remotes.git(of.folder, "hash-object", "--no-filters", join(of.folder, "public", path));
    assert.equal(pushed.get(path), hash, path);
  }
}

test("what is pushed is what was built, as one more commit; nothing new is no commit", async () => {
  const repo = remotes.bare("exact");
  const first = await deployTo(git(repo));
  assert.equal(first.code, 0, first.output);
  await isExactly(repo, site);
  const commit = branch(repo);
  assert.match(
    remotes.git(repo, "log", "-1", "--format=%B", "pages"),
    /^Site updated: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\n/,
  );

  assert.match((await deployTo(git(repo))).output, /Nothing to deploy/);
  assert.equal(branch(repo), commit);

  await site.write("source/_posts/b.md", "---\ntitle: B\nabbrlink: 'b2'\ndate: 2020-01-01\n---\n\nb\n");
  const dry = await deployTo(git(repo), "--dry-run");
  assert.equal(dry.code, 0, dry.output);
  assert.match(dry.output, /would change: \d+ added, \d+ changed, 0 removed[^]*\+ b2\.html[^]*~ index\.html/);
  assert.equal(branch(repo), commit);

  const other = await copySite(site);
  try {
    await rm(join(other.folder, ".cache"), { recursive: true });
    const done = await other.hexoIn(remotes.env, "deploy", "-m", "by hand");
    assert.equal(done.code, 0, done.output);
    assert.equal(remotes.git(repo, "rev-parse", "pages~1"), commit);
    assert.match(remotes.git(repo, "log", "-1", "--format=%s", "pages"), /^by hand$/);
    await isExactly(repo, other);
  } finally {
    await other.remove();
  }

  await rm(join(site.folder, "source/_posts/b.md"));
  await rm(join(site.folder, "public/.well-known"), { recursive: true });
  assert.equal((await deployTo(git(repo))).code, 0);
  await isExactly(repo, site);
  assert.equal(count(repo), 3);
});

test("a site with an error is not deployed, nor one whose settings hold a secret", async () => {
  const repo = remotes.bare("broken");
  await site.write("source/_posts/c.md", "---\ntitle: A: B\n---\n");
  const broken = await deployTo(git(repo));
  assert.equal(broken.code, 1, broken.output);
  assert.match(broken.output, /front-matter-invalid/);
  await rm(join(site.folder, "source/_posts/c.md"));
  assert.throws(() => branch(repo));
});

test("what keeps a target from being deployed to is said, and no secret is", async () => {
  const secret = "hunter2hunter2";
  const rows: [target: string, says: RegExp][] = [
    ["{ type: git, repo: '' }", /No repository/],
    ["{ type: pigeon }", /No deployer “pigeon”.*git/],
    ["{ type: git, repo: 'file:///x', branch: 'a..b' }", /“a\.\.b” is no name/],
    [`{ type: git, repo: 'https://me:${secret}@git.example/a.git' }`, /carries a credential/],
    [`{ type: git, repo: { one: { url: 'https://git.example/a.git', token: ${secret} } } }`, /holds the token itself/],
    ["{ type: git, repo: 'https://git.example/a.git', token: $NO_SUCH }", /variable NO_SUCH, which is not set/],
    ["[{ type: git, repo: 'file:///x' }, { type: pigeon }]", /No deployer/],
  ];
  for (const [target, says] of rows) {
    const { code, output } = await deployTo(target);
    assert.deepEqual([code, says.test(output), output.includes(secret)], [1, true, false], output);
  }
});

test("somebody else's commit is left in peace, until --force puts the site on top of it", async () => {
  const repo = remotes.bare("foreign");
  assert.equal((await deployTo(git(repo))).code, 0);
  const work = join(remotes.folder, "work");
  remotes.git(remotes.folder, "clone", "--quiet", repo, work);
  await writeFile(join(work, "index.html"), "mine\n");
  remotes.git(work, "commit", "--quiet", "--all", "--amend", "--no-edit");
  remotes.git(work, "push", "--quiet", "--force");
  const theirs = branch(repo);
  const refused = await deployTo(git(repo));
  assert.deepEqual([refused.code, branch(repo)], [1, theirs]);
  assert.match(refused.output, /no deploy made: \w{7} Site updated/);

  const forced = await deployTo(git(repo), "--force");
  assert.equal(forced.code, 0, forced.output);
  assert.equal(remotes.git(repo, "rev-parse", "pages~1"), theirs);
  await isExactly(repo, site);

  const old = remotes.bare("hexo-deployer-git");
  remotes.git(work, "commit", "--quiet", "--allow-empty", "-m", "Site updated: 2019-07-07 07:27:32");
  remotes.git(work, "push", "--quiet", old, "pages");
  assert.equal((await deployTo(git(old))).code, 0);

  const sources = remotes.bare("sources");
  await writeFile(join(work, "_config.yml"), "title: x\n");
  await writeFile(join(work, "source"), "");
  remotes.git(work, "add", "--all");
  remotes.git(work, "commit", "--quiet", "-m", "Write a note");
  remotes.git(work, "push", "--quiet", sources, "pages");
  assert.match((await deployTo(git(sources))).output, /holds a site's sources/);
});

test("every target is told of, and one that refuses makes the exit code 1", async () => {
  const [good, bad, later] = ["good", "bad", "later"].map((name) => remotes.bare(name)) as [string, string, string];
  const hook = join(bad, "hooks", "pre-receive");
  await writeFile(hook, "#!/bin/sh\necho 'refused by policy' >&2\nexit 1\n");
  await chmod(hook, 0o755);
  const { code, output } = await deployTo(
    `{ type: git, branch: pages, repo: { a: 'file://${good}', b: 'file://${bad}', c: { url: 'file://${later}', branch: other } } }`,
  );
  assert.equal(code, 1, output);
  assert.match(output, /Deployed to file:.*\/good \(pages\)/);
  assert.match(output, /Not deployed · file:.*\/bad \(pages\)[^]*refused the push[^]*refused by policy/);
  assert.match(output, /Deployed to file:.*\/later \(other\)/);
  assert.throws(() => branch(bad));
});

test("the author is who the settings name, then whom git knows, and nobody else", async () => {
  const repo = remotes.bare("author");
  const { HOME = "", XDG_CONFIG_HOME = "", GIT_CONFIG_NOSYSTEM = "" } = remotes.env;
  const nobody = { HOME, XDG_CONFIG_HOME, GIT_CONFIG_NOSYSTEM, EMAIL: "" };
  await site.write("_config.yml", `${config}\ndeploy: ${git(repo)}\n`);
  const unknown = await site.hexoIn(nobody, "deploy");
  assert.equal(unknown.code, 1, unknown.output);
  assert.match(unknown.output, /Nobody is named as the commit's author/);
  await site.write(
    "_config.yml",
    `${config}\ndeploy: ${git(repo, ", name: Ada, email: ada@x.example, message: One")}\n`,
  );
  const done = await site.hexoIn(nobody, "deploy");
  assert.equal(done.code, 0, done.output);
  assert.equal(remotes.git(repo, "log", "-1", "--format=%an %ae %cn %s", "pages"), "Ada ada@x.example Ada One");
});

test("extend_dirs, ignore_hidden and ignore_pattern mean what they mean to hexo-deployer-git", async () => {
  const repo = remotes.bare("extended");
  await site.write("demo/a.txt", "a");
  await site.write("demo/.hidden", "h");
  await site.write("demo/b.log", "b");
  await site.write("demo/.gitignore", "*.log\n");
  const more = ", extend_dirs: demo, ignore_hidden: { public: true, demo: false }, ignore_pattern: { public: ^a1 }";
  const { code, output } = await deployTo(git(repo, more));
  assert.equal(code, 0, output);
  const pushed = remotes.git(repo, "ls-tree", "-r", "--name-only", "pages").split("\n");
  const demo = pushed.filter((path) => path.startsWith("demo/"));
  assert.deepEqual(demo, ["demo/.gitignore", "demo/.hidden", "demo/a.txt"]);
  assert.deepEqual(
    [pushed.includes(".nojekyll"), pushed.includes("a1.html"), pushed.includes("CNAME")],
    [false, false, true],
  );
});

for (const [moment, hook] of [
  ["the look and the push", "reference-transaction"],
  ["the push's own look and its end", "pre-push"],
] as const) {
  test(`a branch that moves between ${moment} stays with whoever moved it`, async () => {
    const repo = remotes.bare(`race-${hook}`);
    assert.equal((await deployTo(git(repo))).code, 0);
    const seen = branch(repo);
    const hooks = join(remotes.folder, `hooks-${hook}`);
    const commit = "git -C $REPO commit-tree -p pages -m faster 'pages^{tree}'";
    const move = `git -C $REPO update-ref refs/heads/pages $(${commit})`;
    await mkdir(hooks);
    await writeFile(
      join(hooks, hook),
      `#!/bin/sh\nunset GIT_DIR GIT_CONFIG_COUNT\ntest -e "$0.done" || { touch "$0.done"; ${move}; }\n`,
    );
    await chmod(join(hooks, hook), 0o755);
    await rm(join(site.folder, ".cache/deploy.git"), { recursive: true });
    await site.write("demo/more.txt", "more");
    await site.write("_config.yml", `${config}\ndeploy: ${git(repo, ", extend_dirs: demo")}\n`);
    const setting = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "core.hooksPath", GIT_CONFIG_VALUE_0: hooks };
    const { code, output } = await site.hexoIn({ ...remotes.env, ...setting, REPO: repo }, "deploy");
    assert.equal(code, 1, output);
    assert.match(output, /moved while this deploy was at work/);
    assert.equal(remotes.git(repo, "log", "-1", "--format=%s", "pages"), "faster");
    assert.equal(remotes.git(repo, "rev-parse", "pages~1"), seen);
  });
}

test("a deploy after a build that is forced is not a forced deploy", async () => {
  const repo = remotes.bare("after-build");
  const work = join(remotes.folder, "by-hand");
  remotes.git(remotes.folder, "clone", "--quiet", repo, work);
  await writeFile(join(work, "x"), "x");
  remotes.git(work, "add", "x");
  remotes.git(work, "commit", "--quiet", "-m", "By hand");
  remotes.git(work, "push", "--quiet", "origin", "HEAD:pages");
  await site.write("_config.yml", `${config}\ndeploy: ${git(repo)}\n`);
  const { code, output } = await site.hexoIn(remotes.env, "generate", "--deploy", "--force");
  assert.deepEqual([code, count(repo)], [1, 1], output);
});
