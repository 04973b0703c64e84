import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { en } from "../scripts/messages/en.ts";
import { zhCN } from "../scripts/messages/zh-CN.ts";

const project = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(project, file), "utf8");
const readmes = ["README.md", "README.en.md"] as const;

for (const readme of readmes) {
  const text = read(readme);

  test(`${readme}: every npm script and file it names is there`, () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?(build|dev|check|new|deploy|test|bench|format)\b/g)].map(
      ([, name]) => name ?? "",
    );
    assert.ok(named.length > 4);
    for (const name of named) assert.ok(scripts[name], name);
    const paths = [...text.matchAll(/`((?:scripts|themes|test|engine|source|markdown|talk)\/[\w./-]+)`/g)].map(
      ([, path]) => path ?? "",
    );
    assert.ok(paths.length > 5);
    for (const path of paths.filter((one) => !one.startsWith("source/_posts"))) {
      assert.ok(existsSync(join(project, path)) || existsSync(join(project, "scripts", path)), path);
    }
  });

  test(`${readme}: its tree is the tree`, () => {
    const tree = /```text\n[\s\S]*?^scripts\/\n([\s\S]*?)```/m.exec(text)?.[1] ?? "";
    const rooms = [...tree.matchAll(/^ {2}(\w+)\/ /gm)].map(([, room]) => room);
    const folders = readdirSync(join(project, "scripts"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    assert.deepEqual(new Set(rooms), new Set(folders.map(({ name }) => name)));
    const top = [...(/```text\n([\s\S]*?)```/.exec(text)?.[1]?.matchAll(/^[\w./]+/gm) ?? [])].map(([path]) => path);
    assert.ok(top.length > 5);
    for (const path of top) assert.ok(existsSync(join(project, path)), path);
  });

  test(`${readme}: the test command is the one that continuous integration runs`, () => {
    assert.match(text, /```sh\nnpm cit\n```/);
    assert.match(read(".ci/run"), /^npm cit$/m);
  });
}

test("the two READMEs are twins", () => {
  const [zh, other] = readmes.map((readme) => {
    const text = read(readme);
    return {
      headings: [...text.matchAll(/^#+ /gm)].map(([mark]) => mark),
      rows: text.match(/^\|/gm)?.length,
      blocks: [...text.matchAll(/^```(\w*)/gm)].map(([, language]) => language),
    };
  });
  assert.deepEqual(zh, other);
});

for (const [zh, other] of [
  ["docs/writing.md", "docs/writing.en.md"],
  ["docs/moving-in.md", "docs/moving-in.en.md"],
] as const) {
  test(`${zh} and ${other} are twins, and every command they name is there`, () => {
    assert.deepEqual(shapeOf(read(zh)), shapeOf(read(other)));
    const ours = ["scripts/index.ts", "scripts/commands/writing.ts"].map(read).join("");
    const registered = [...ours.matchAll(/(?:register\(|name: )"(\w+)"/g)].map(([, name]) => name);
    const known = new Set([...registered, "publish", "generate", "server", "clean", "list"]);
    const named = [...(read(zh) + read(other)).matchAll(/npx hexo (\w+)/g)].map(([, name]) => name);
    for (const name of named) assert.ok(known.has(name), name);
    for (const [, option = ""] of (read(zh) + read(other)).matchAll(/`--([a-z][a-z-]+)[` ]/g)) {
      assert.ok(
        ours.includes(`--${option}`) || ["slug", "path", "replace", "summary", "lang", "lock", "fix"].includes(option),
        option,
      );
    }
  });
}

function shapeOf(text: string) {
  return {
    headings: [...text.matchAll(/^#+ /gm)].map(([mark]) => mark),
    rows: text.match(/^\|/gm)?.length,
    blocks: [...text.matchAll(/^```(\w*)/gm)].map(([, language]) => language),
  };
}

test("every code has its paragraph, in both languages", () => {
  for (const file of ["docs/checks.md", "docs/checks.en.md"]) {
    const named = [...read(file).matchAll(/^### ([a-z-]+)\n\n\S/gm)].map(([, code]) => code);
    assert.deepEqual(new Set(named), new Set(Object.keys(en)), file);
  }
});

test("every direct dependency is exact, has its reason, and none runs a script when it is installed", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  for (const file of ["docs/dependencies.md", "docs/dependencies.en.md"]) {
    const named = [...read(file).matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, name]) => name);
    assert.deepEqual(new Set(named), new Set(Object.keys(dependencies ?? {})), file);
  }
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^(?:npm:[@\w/-]+@)?\d+\.\d+\.\d+$|^file:scripts\//, name);
  }
});

test("both languages fill the same places in a diagnostic's sentences", () => {
  for (const [code, { message, hint }] of Object.entries(en)) {
    const other = zhCN[code as keyof typeof zhCN];
    assert.deepEqual(places(other.message + other.hint), places(message + hint), code);
  }
});

/** The values that a sentence quotes. */
function places(text: string): Set<string | undefined> {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
}
