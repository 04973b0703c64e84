import assert from "node:assert/strict";
import { test } from "node:test";

import { readOptions } from "../../bench/options.ts";
import { median, summarise, type Sample } from "../../bench/results.ts";
import { table } from "../../bench/table.ts";

const medians: readonly (readonly [readonly (number | undefined)[], number | undefined])[] = [
  [[], undefined],
  [[3], 3],
  [[1, 10], 5.5],
  [[9, 1, 2], 2],
  [[1, undefined], undefined],
];

test("the median of numbers", () => {
  for (const [values, expected] of medians) assert.equal(median(values), expected, String(values));
});

const sample = (tool: string, round: number, wall: number): Sample => ({
  tool,
  scenario: "cold",
  round,
  wall,
  cpu: wall / 2,
  memory: 100 * wall,
});

test("a result is the median of its rounds, and what that is of Hugo's", () => {
  const samples = [sample("lectern", 0, 1), sample("hugo", 0, 4), sample("lectern", 1, 3), sample("hugo", 1, 4)];
  assert.deepEqual(summarise(samples), [
    { scenario: "cold", tool: "lectern", wall: 2, cpu: 1, memory: 200, ratio: { wall: 0.5, cpu: 0.5, memory: 0.5 } },
    { scenario: "cold", tool: "hugo", wall: 4, cpu: 2, memory: 400, ratio: { wall: 1, cpu: 1, memory: 1 } },
  ]);
});

test("without Hugo, and without GNU time, the cells stay empty", () => {
  const [row] = table(summarise([{ ...sample("lectern", 0, 1), cpu: undefined, memory: undefined }]))
    .split("\n")
    .slice(2);
  assert.match(row ?? "", /^\| cold +\| lectern +\| +1\.00 \|(?: +– \|){5}$/);
});

const wrong: readonly (readonly [readonly string[], RegExp])[] = [
  [["--posts", "none"], /--posts “none”/],
  [["--runs", "0"], /--runs “0”/],
  [["--tools", "lectern,jekyl"], /“jekyl”, expected some of lectern, hugo/],
  [["--parts", "find"], /part “find”, expected some of builds, search/],
  [["--rounds", "3"], /--rounds/],
];

test("an option that makes no sense is told", () => {
  for (const [args, says] of wrong) assert.throws(() => readOptions(args, ["lectern", "hugo"]), says);
});

test("what the options say without being given", () => {
  const parts = ["builds", "search"];
  const expected = { posts: 1000, runs: 5, tools: ["lectern", "hugo"], parts, queries: 100, json: undefined };
  assert.deepEqual(readOptions([], ["lectern", "hugo"]), expected);
});
