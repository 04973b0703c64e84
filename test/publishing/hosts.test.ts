import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parse } from "yaml";

import { gitTargets, type TargetOptions } from "../../scripts/commands/deploy/targets.ts";
import { cleanClone, installPackages } from "./clone.ts";

const project = join(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(join(project, file), "utf8");
const file = ".github/workflows/pages.yml";

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: object;
  readonly jobs: Readonly<Record<string, { readonly permissions?: object; readonly steps: readonly Step[] }>>;
}

const workflow = parse(read(file)) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const commands = steps.flatMap(({ run }) => run ?? []);

/** What GitHub's own parser finds wrong. */
async function faultsOf(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value);
  return [
    ...context.errors.getErrors().map(({ message }) => message),
    ...(template?.errors ?? []).map((error) => error.Message),
  ];
}

describe("the workflow for GitHub Pages", () => {
  test("is one that GitHub understands", async () => {
    assert.deepEqual(await faultsOf(read(file)), []);
    assert.notDeepEqual(await faultsOf(read(file).replace("needs: build", "needs: built")), []);
    assert.notDeepEqual(await faultsOf(read(file).replace("github.event_name ==", "github.event_name =")), []);
  });

  test("pins every action, keeps no secret, and may write only where it publishes", () => {
    for (const { uses } of steps) if (uses !== undefined) assert.match(uses, /^actions\/[\w-]+@[0-9a-f]{40}$/);
    assert.equal(
      read(file).match(/uses: .*@\w{40} # v\d+\.\d+\.\d+$/gm)?.length,
      steps.filter(({ uses }) => uses).length,
    );
    assert.doesNotMatch(read(file), /secrets\.|GITHUB_TOKEN/);
    assert.deepEqual(workflow.permissions, { contents: "read" });
    const writing = Object.entries(workflow.jobs).filter(([, job]) => job.permissions !== undefined);
    assert.deepEqual(
      writing.map(([name]) => name),
      ["publish"],
    );
    assert.deepEqual(
      workflow.jobs["publish"]?.steps.flatMap(({ run }) => run ?? []),
      [],
    );
  });
});

describe("its commands on a clean clone", () => {
  let clone: string;
  const shell = (command: string) => {
    const options = {
      cwd: clone,
      encoding: "utf8",
      env: { ...process.env, CI: "true", GITHUB_ACTIONS: "true" },
    } as const;
    const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", command], options);
    return { status, output: stdout + stderr };
  };

  before(() => {
    clone = cleanClone();
  });
  after(() => rmSync(clone, { recursive: true }));

  test("make the site, one after the other", () => {
    assert.equal(commands[0], "npm ci");
    installPackages(clone);
    for (const command of commands.slice(1)) {
      const { status, output } = shell(command);
      assert.equal(status, 0, `${command}\n${output}`);
    }
    for (const path of ["public/index.html", "public/404.html"]) assert.ok(existsSync(join(clone, path)), path);
  });

  test("stop at a note that is wrong, with a remark at its line", () => {
    writeFileSync(join(clone, "source/_posts/wrong.md"), "---\ntitle: A: B\n---\n");
    const { status, output } = shell(commands[1] ?? "");
    assert.equal(status, 1, output);
    assert.match(output, /^::error file=source\/_posts\/wrong\.md,line=2,/m);
  });
});

test("the files for other hosts run the same commands and publish the same folder", () => {
  const files = readdirSync(join(project, "docs/deploy"));
  const known: Readonly<Record<string, readonly string[]>> = {
    "gitlab-ci.yml": scriptsOf(parse(read("docs/deploy/gitlab-ci.yml"))),
    "forgejo.yml": scriptsOf(parse(read("docs/deploy/forgejo.yml"))),
    "netlify.toml": [/^command = "(.*)"$/m.exec(read("docs/deploy/netlify.toml"))?.[1] ?? ""],
    "vercel.json": Object.entries(JSON.parse(read("docs/deploy/vercel.json")) as Record<string, string>)
      .filter(([key]) => key.endsWith("Command"))
      .map(([, command]) => command),
    "wrangler.toml": [/build command: (.*)$/m.exec(read("docs/deploy/wrangler.toml"))?.[1] ?? ""],
    "git.yml": [],
  };
  assert.deepEqual(new Set(files), new Set(Object.keys(known)));
  const runnable = new Set(["npm ci", "npm ci --cache .npm", "npx hexo check", "npx hexo deploy", "npm run build"]);
  for (const [name, lines] of Object.entries(known)) {
    for (const line of lines.flatMap((one) => one.split(" && "))) assert.ok(runnable.has(line), `${name}: ${line}`);
    if (name !== "git.yml" && name !== "forgejo.yml") assert.match(read(`docs/deploy/${name}`), /\bpublic\b/, name);
    for (const text of ["docs/deploy.md", "docs/deploy.en.md"])
      assert.ok(read(text).includes(`deploy/${name}`), `${text}: ${name}`);
  }
});

test("the sample of several repositories is understood", () => {
  const { deploy } = parse(read("docs/deploy/git.yml")) as { readonly deploy: TargetOptions };
  const targets = gitTargets(deploy, { PAGES_TOKEN: "t" });
  assert.deepEqual(
    targets.map(({ branch, credential }) => [branch, credential?.secret]),
    [
      ["pages", "t"],
      ["pages", undefined],
    ],
  );
});

/** Every text below a key `run` or `script`. */
function scriptsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "run" || key === "script") return [inner].flat().map(String);
    return scriptsOf(inner);
  });
}
