import assert from "node:assert/strict";
import { test } from "node:test";

import { fillScaffold, setQuoted, textOf, type Values } from "../../../scripts/commands/new/scaffold.ts";

const run = (template: string, values: Readonly<Record<string, string>>) =>
  Promise.resolve(template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => values[name] ?? ""));

const rows: readonly [what: string, scaffold: string, values: Values, expected: string][] = [
  [
    "a value of any signs breaks nothing",
    "---\ntitle: {{ title }}\ndescription: On {{ title }}\n---\n",
    { title: ["A: 'b' \"c\" \\d # {{ e }}"] },
    '---\ntitle: "A: \'b\' \\"c\\" \\\\d # {{ e }}"\ndescription: "On A: \'b\' \\"c\\" \\\\d # {{ e }}"\n---\n',
  ],
  [
    "comments and empty keys stay",
    "---\n# mine\ntitle: {{ title }}\ntags: # none yet\n---\nText\n",
    { title: ["A"] },
    "---\n# mine\ntitle: A\ntags: # none yet\n---\nText\n",
  ],
  ["the first mark may be missing", "title: {{ title }}\n---\n", { title: ["A"] }, "---\ntitle: A\n---\n"],
  [
    "a line is repeated, a quote's without a gap, and left out",
    "---\ntitle: a\n---\n\n**{{ who }}:**\n\n> <{{ what }}>\n\n{{ none }}\n\n{{ other }}\n",
    { who: ["A", "B"], what: ["x", "y"], none: [] },
    "---\ntitle: a\n---\n\n**A:**\n\n**B:**\n\n> <x>\n> <y>\n\n{{ other }}\n",
  ],
];

for (const [what, scaffold, values, expected] of rows) {
  test(`a scaffold is filled: ${what}`, async () => {
    assert.equal(textOf(await fillScaffold(scaffold, values, run)), expected);
  });
}

test("an id is quoted, at its key or behind the others", async () => {
  for (const [scaffold, expected] of [
    ["---\nabbrlink:\ntitle: A\n---\n", "---\nabbrlink: '47858e21'\ntitle: A\n---\n"],
    ["---\ntitle: A\n---\n", "---\ntitle: A\nabbrlink: '47858e21'\n---\n"],
  ] as const) {
    const draft = await fillScaffold(scaffold, {}, run);
    setQuoted(draft, "abbrlink", "47858e21");
    assert.equal(textOf(draft), expected);
  }
});

test("a scaffold that is no YAML is refused", async () => {
  await assert.rejects(fillScaffold("---\na: [\n---\n", {}, run), /scaffold's front matter/);
});
