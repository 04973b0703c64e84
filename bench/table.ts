import type { Result } from "./results.ts";
import { captions } from "./scenarios.ts";

const head = ["", "tool", "wall s", "CPU s", "MiB", "wall / Hugo", "CPU / Hugo", "MiB / Hugo"];

/** The results as a Markdown table, columns aligned. */
export function table(results: readonly Result[]): string {
  const rows = results.map((result) => [captions[result.scenario], result.tool, ...numbers(result)]);
  return markdownTable(head, rows);
}

/** Two columns of words, then numbers; all as wide as they need. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, at) => (at < 2 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

function numbers({ wall, cpu, memory, ratio }: Result): string[] {
  return [wall, cpu, memory, ratio?.wall, ratio?.cpu, ratio?.memory].map((value, at) =>
    value === undefined ? "–" : value.toFixed(at === 2 ? 0 : 2),
  );
}
