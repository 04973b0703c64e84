import { readFileSync } from "node:fs";
import { join } from "node:path";

import pc from "picocolors";

import type { Diagnostic } from "../diagnostic.ts";
import { describe } from "../messages/describe.ts";

/** Diagnostics as text, file by file: the sentence, the line it speaks of with a caret below, and the way out. */
export function report(diagnostics: readonly Diagnostic[], site: string, language: string): string {
  const sorted = diagnostics.toSorted(
    (a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
  return sorted.map((diagnostic) => paragraph(diagnostic, site, language)).join("\n\n");
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function paragraph(diagnostic: Diagnostic, site: string, language: string): string {
  const { message, hint } = describe(diagnostic, language);
  const colour = diagnostic.level === "error" ? pc.red : pc.yellow;
  const place = `${diagnostic.path}:${diagnostic.line}:${diagnostic.column}`;
  return [
    `${colour(diagnostic.level)} ${pc.bold(diagnostic.code)} · ${pc.cyan(place)}`,
    `  ${message}`,
    ...excerpt(diagnostic, site),
    `  ${pc.dim(hint)}`,
  ].join("\n");
}

const widest = 100;

function excerpt({ path, line, column }: Diagnostic, site: string): string[] {
  const text = readLine(join(site, path), line);
  if (text === undefined || text.trim() === "") return [];
  const start = Math.max(0, column - 1 - widest / 2);
  const shown = text.slice(start, start + widest).replaceAll("\t", " ");
  const gutter = `${line} │ `;
  const indent = " ".repeat(gutter.length) + widthOf(shown.slice(0, column - 1 - start));
  return [`  ${pc.dim(gutter)}${shown}`, `  ${indent}${pc.red("^")}`];
}

/** As many columns as the text takes on a terminal: Han characters and full-width signs take two. */
function widthOf(text: string): string {
  return text.replace(/./gsu, (sign) =>
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
      sign,
    )
      ? "  "
      : " ",
  );
}

function readLine(file: string, line: number): string | undefined {
  try {
    return readFileSync(file, "utf8").split(/\r\n?|\n/)[line - 1];
  } catch {
    return undefined;
  }
}
