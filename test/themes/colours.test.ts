import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const css = readFileSync(join(import.meta.dirname, "../../themes/lectern/source/css/colours.css"), "utf8");

/** The colours of each block that sets them: by day, by night by the system, by night by choice. */
const [light = {}, system = {}, chosen = {}] = [...css.matchAll(/\{([^{}]*--paper[^{}]*)\}/g)].map(([, block = ""]) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name = "", value = ""]) => [name, value])),
);

test("dark is the same whether the system or the reader asks for it", () => {
  assert.deepEqual(system, chosen);
});

test("text has a contrast of 4.5 to what is behind it, in both schemes", () => {
  const pairs: [string, string][] = [
    ...["ink", "quiet", "accent"].flatMap((front) => ["paper", "wash"].map((back): [string, string] => [front, back])),
    ...["code-key", "code-text", "code-number"].map((front): [string, string] => [front, "wash"]),
    ["ink", "mark"],
    ["chalk", "board"],
    ["dust", "board"],
  ];
  for (const scheme of [light, { ...light, ...system }]) {
    for (const [front, back] of pairs) {
      const value = contrast(scheme[front] ?? "", scheme[back] ?? "");
      assert.ok(value >= 4.5, `${front} on ${back}: ${value.toFixed(2)}`);
    }
  }
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
