import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";

import { schemas } from "../../scripts/commands/schemas/schemas.ts";
import { readTalk } from "./snippets.ts";

const project = join(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(join(project, file), "utf8");
const all = schemas();

test("schemas/ holds what the schemas give: `npx hexo schemas` writes it", () => {
  assert.deepEqual(readdirSync(join(project, "schemas")).toSorted(), Object.keys(all).toSorted());
  for (const [name, text] of Object.entries(all)) assert.equal(read(`schemas/${name}`), text, name);
});

const rows: readonly [schema: string, yaml: string, isValid: boolean][] = [
  ["config.json", read("_config.yml"), true],
  ["config.json", "feeds: { limit: 5 }\ncheck: { level: { label-unknown: off } }\nanything: 1", true],
  ["config.json", "feeds: { limit: many }", false],
  ["config.json", "library: maybe", false],
  ["config.lectern.json", read("themes/lectern/_config.yml"), true],
  ["config.lectern.json", "men: {}", false],
  [
    "front-matter.json",
    "title: A\nabbrlink: '1'\ntags:\ncategories: [[a, b], c]\ntalk: { speakers: [{ name: A }] }\nvideo: false",
    true,
  ],
  ["front-matter.json", "title: A\nabbrlink: 12", false],
  ["front-matter.json", "title: A\ntalk: { speeker: A }", false],
  ["papers.json", "- title: A\n  year: 2019\n- B\n", true],
  ["papers.json", "A: { arxiv: '1806.09055' }\nB:\n", true],
  ["papers.json", "- titel: A\n", false],
  ["speakers.json", "- name: A\n  aliases: B\n", true],
  ["series.json", "A: { hom: x }\n", false],
];

for (const [schema, yaml, isValid] of rows) {
  test(`${schema} ${isValid ? "takes" : "refuses"} ${yaml.slice(0, 40).replaceAll("\n", " ")}`, () => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(all[schema] ?? "") as object);
    assert.equal(validate(parse(yaml)), isValid, JSON.stringify(validate.errors));
  });
}

test("the editor's settings name schemas that are there", () => {
  const { "yaml.schemas": named } = JSON.parse(read(".vscode/settings.json")) as { "yaml.schemas": object };
  for (const file of Object.keys(named)) assert.ok(existsSync(join(project, file)), file);
});

test("the talk that the snippet makes is read as one", () => {
  const { talk, papers } = readTalk(read(".vscode/lectern.code-snippets"));
  assert.deepEqual(talk, {
    speakers: ["张三"],
    title: "题目",
    abstract: "摘要",
    spotlights: ["亮点"],
    papers: ["论文题目"],
  });
  assert.deepEqual(papers, ["题目"]);
});
