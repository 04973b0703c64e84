import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";

import Hexo from "hexo";

import { codes } from "../scripts/diagnostic.ts";

const project = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(project, file), "utf8");
const documents = ["README.md", "README.en.md", "CHANGELOG.md"].concat(
  readdirSync(join(project, "docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
);

/** Every command that there is, Hexo's own too, with its options as they are typed. */
let commands: ReadonlyMap<string, ReadonlySet<string>>;
let hexo: Hexo;

/** https://hexo.io/docs/commands#Options */
const everywhere = ["--silent", "--debug", "--safe", "--config", "--cwd", "--draft"];

before(async () => {
  hexo = new Hexo(`${project}/`, { silent: true });
  await hexo.init();
  const list = Object.entries(hexo.extend.console.list());
  commands = new Map(list.map(([name, { options }]) => [name, new Set([...everywhere, ...flagsOf(options)])]));
});
after(() => hexo.exit());

function flagsOf(options: { readonly options?: readonly { readonly name: string }[] } | undefined): string[] {
  return (options?.options ?? []).flatMap(({ name }) => name.split(/[ ,]+/).filter((word) => word.startsWith("-")));
}

/** `hexo new` takes any option for a key of the front matter. */
const keysOfNotes: ReadonlySet<string> = new Set(["--lang"]);

/** What a document sets as code: lines of shell blocks, and spans in its text. */
function codeIn(text: string): string[] {
  const shell = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, lines = ""]) => lines.trim().split("\n"));
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1/gm, "");
  return [...shell, ...[...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span)];
}

for (const document of documents) {
  const text = read(document);
  const code = codeIn(text);

  test(`${document}: every command and option exists`, () => {
    const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);
    for (const span of code) {
      const [, script] = /^npm run ([\w:]+)/.exec(span) ?? [];
      if (script !== undefined) assert.ok(scripts.includes(script), span);
      const [, command] = /^(?:npx )?hexo ([a-z]+)/.exec(span) ?? [];
      if (command !== undefined) assert.ok(commands.has(command), span);
      const known =
        command === undefined
          ? new Set([...commands.values()].flatMap((flags) => Array.from(flags)))
          : commands.get(command);
      if (command === undefined && !span.startsWith("--")) continue;
      if (span.startsWith("---") || span.startsWith("-- ")) continue;
      for (const [flag] of span.matchAll(/(?<!\S)--[a-z][a-z-]*/g))
        assert.ok(known?.has(flag) || keysOfNotes.has(flag), `${flag} in ${span}`);
    }
  });

  test(`${document}: every link inside the project leads somewhere`, () => {
    const prose = text.replace(/^(`{3,})[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
    for (const [, target = ""] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = "", anchor] = decodeURIComponent(target).split("#");
      const file = path === "" ? document : join(dirname(document), path);
      assert.ok(existsSync(join(project, file)), target);
      if (anchor !== undefined) assert.ok(anchorsOf(read(file)).has(anchor), target);
    }
  });

  test(`${document}: every path of the project is there`, () => {
    for (const path of code.filter((span) =>
      /^(?:scripts|themes|test|bench|docs|schemas|scaffolds|\.github|\.vscode)\/[\w./-]*$/.test(span),
    )) {
      assert.ok(existsSync(join(project, path)), path);
    }
  });

  test(`${document}: every code and every setting exists`, () => {
    const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    const words = new Set([...Object.keys(codes), ...packages, ...otherWords]);
    for (const span of code.filter((one) => /^[a-z]+(?:-[a-z]+)+$/.test(one))) assert.ok(words.has(span), span);
    const settings = new Set(
      [...settingsIn("schemas/config.json"), ...settingsIn("schemas/config.lectern.json")].map(([key]) => key),
    );
    for (const span of code) {
      const [key, top] = /^(feeds|talks|privacy|markdown|check)\.\w+$/.exec(span) ?? [];
      if (top !== undefined && !/\.(?:ts|md|yml|json)$/.test(span)) assert.ok(settings.has(key ?? ""), span);
    }
  });
}

/** Words with hyphens that are neither codes nor packages. */
const otherWords = ["gh-pages", "ssh-add", "x-access-token", "x-default", "no-such-page"];

const manifest = JSON.parse(read("package.json")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** The ids that GitHub gives headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly default?: unknown;
}

/** Every setting of a schema by its dotted key, with its default; a table's own keys stand for the table. */
function settingsIn(file: string): [key: string, fallback: unknown][] {
  const below = ({ properties = {} }: Schema, prefix: string): [string, unknown][] =>
    Object.entries(properties).flatMap(([key, schema]): [string, unknown][] =>
      schema.properties === undefined ? [[prefix + key, schema.default]] : below(schema, `${prefix}${key}.`),
    );
  return below(JSON.parse(read(file)) as Schema, "");
}

for (const english of documents.filter((name) => /^docs\/.*\.en\.md$/.test(name))) {
  test(`${english} has a twin in Chinese, with as many headings, rows and blocks`, () => {
    assert.deepEqual(shape(read(english.replace(".en.md", ".md"))), shape(read(english)));
  });
}

/** What twins have in common. */
function shape(text: string) {
  return {
    headings: [...text.matchAll(/^#+ /gm)].map(([mark]) => mark),
    rows: text.match(/^\|/gm)?.length,
    items: text.match(/^(?:-|\d+\.) /gm)?.length,
    blocks: [...text.matchAll(/^```(\w*)/gm)].map(([, language]) => language),
  };
}

/** Hexo's own keys, whose meaning is in Hexo's documentation. */
const hexoKeys = /^(?:title|subtitle|description|author|language|url|root|timezone|pretty_urls\..*)$/;

for (const readme of ["README.md", "README.en.md"]) {
  test(`${readme}: its table of settings has the keys and the defaults of the schema`, () => {
    const rows = [...read(readme).matchAll(/^\| ((?:`[\w.]+`(?:, |、)?)+) \| [^|\n]+ \| ([^|\n]+) \|$/gm)];
    const told = new Map(
      rows.flatMap(([, keys = "", fallbacks = ""]) => {
        const defaults = spans(fallbacks);
        return spans(keys).map((key, at): [string, string | undefined] => [key, defaults[at]]);
      }),
    );
    for (const [key, fallback] of settingsIn("schemas/config.json")) {
      if (hexoKeys.test(key)) continue;
      assert.ok(told.has(key), `no row for ${key}`);
      const isShown = ["string", "number", "boolean"].includes(typeof fallback);
      assert.equal(told.get(key), isShown ? JSON.stringify(fallback).replaceAll('"', "") : undefined, key);
      told.delete(key);
    }
    assert.deepEqual([...told.keys()], []);
  });

  test(`${readme}: its table of the theme's settings has the keys of the schema`, () => {
    const [, section = ""] = read(readme).split("_config.lectern.yml`");
    const table = /(?:^\|.*\n)+/m.exec(section.slice(section.indexOf("\n|")))?.[0] ?? "";
    const keys = [...table.matchAll(/^\| ((?:`\w+`(?:, |、)?)+) \|/gm)].flatMap(([, cell = ""]) => spans(cell));
    const known = new Set(settingsIn("schemas/config.lectern.json").map(([key]) => key.split(".")[0]));
    assert.deepEqual(new Set(keys), known);
  });
}

function spans(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, span = ""]) => span);
}
