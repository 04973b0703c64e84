import assert from "node:assert/strict";
import { test } from "node:test";

import { createProgress } from "../../scripts/commands/progress.ts";

// oxlint-disable-next-line no-control-regex
const colour = /\u001B\[\d+m/g;

function run(screen: { isTTY?: boolean; columns?: number }, isSilent: boolean, times: readonly number[]): string[] {
  const written: string[] = [];
  const clock = [0, ...times];
  const progress = createProgress(
    { ...screen, write: (text) => written.push(text.replace(colour, "")) },
    isSilent,
    () => clock.shift() ?? Infinity,
  );
  for (const [done] of times.entries()) progress.page(`page/${done}/index.html`, done, times.length);
  progress.end();
  return written;
}

const clear = "\r\u001B[2K";

test("a long build shows the count and the page in work on a terminal, and leaves no trace", () => {
  assert.deepEqual(run({ isTTY: true, columns: 80 }, false, [100, 600, 610, 900]), [
    `${clear}${"█".repeat(6)}${"░".repeat(18)} 1/4 page/1/index.html`,
    `${clear}${"█".repeat(18)}${"░".repeat(6)} 3/4 page/3/index.html`,
    clear,
  ]);
});

test("a line never wraps: a long path shows its end", () => {
  const [line = ""] = run({ isTTY: true, columns: 50 }, false, [600]);
  assert.equal(line, `${clear}${"░".repeat(24)} 0/1 index.html`);
});

for (const [name, screen, isSilent] of [
  ["a file or pipe", {}, false],
  ["--silent", { isTTY: true }, true],
] as const) {
  test(`nothing is shown on ${name}`, () => assert.deepEqual(run(screen, isSilent, [600, 900]), []));
}

test("a short build shows nothing", () => assert.deepEqual(run({ isTTY: true }, false, [1, 2, 3]), []));
