import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { requireBrowser } from "./browser/chromium.ts";

/** `npm test`: types (what browsers run knows no method newer than the browsers it is built for), lint, format, then every test file. The first failing step ends the run with its exit code. */
const project = join(import.meta.dirname, "..");

const bin = (name: string) => join(project, "node_modules", name);
const tests = readdirSync(join(project, "test"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith("fixtures"))
  .map((file) => join("test", file))
  .sort();

const steps: readonly (readonly [string, readonly string[]])[] = [
  ["types", [bin("typescript/bin/tsc"), "--pretty", "false", "-p", "test"]],
  ["types of old browsers", [bin("typescript/bin/tsc"), "--pretty", "false", "-p", "themes/lectern"]],
  ["lint", [bin("oxlint/bin/oxlint"), "--type-aware"]],
  ["format", [bin("oxfmt/bin/oxfmt"), "--check"]],
  ["tests", ["--import", "tsx", "--test", "--test-reporter=spec", ...only(process.argv.slice(2))]],
];

requireBrowser();
for (const [name, command] of steps) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(process.execPath, [...command], { cwd: project, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(status ?? 1);
  }
}

/** With words on the command line, only the test files that hold one of them. */
function only(words: readonly string[]): string[] {
  return words.length === 0 ? tests : tests.filter((file) => words.some((word) => file.includes(word)));
}
