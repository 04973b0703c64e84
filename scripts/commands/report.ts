import { compare } from "../compare.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import pc from "picocolors";

import type { Code, Diagnostic } from "../diagnostic.ts";
import { describe } from "../messages/describe.ts";
import { visible } from "./visible.ts";
import { spacesFor } from "./width.ts";

/** Diagnostics as text, file by file: the sentence, the line it speaks of with a caret below, and the way out. */
export function report(diagnostics: readonly Diagnostic[], site: string, language: string): string {
  const sorted = diagnostics.toSorted(
    (a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
  const explained = new Set<Code>();
  let rows: readonly string[] | undefined;
  return sorted
    .map((diagnostic, at) => {
      const isNewFile = diagnostic.path !== sorted[at - 1]?.path;
      if (isNewFile) rows = readRows(join(site, diagnostic.path));
      const isNewCode = !explained.has(diagnostic.code);
      explained.add(diagnostic.code);
      const heading = isNewFile ? `${pc.underline(visible(diagnostic.path))}\n` : "";
      return heading + paragraph(diagnostic, { rows, language, isNewCode });
    })
    .join("\n\n");
}

/** How many errors and warnings there are. */
export function summary(diagnostics: readonly Diagnostic[], language: string): string {
  const errors = diagnostics.filter(({ level }) => level === "error").length;
  const warnings = diagnostics.length - errors;
  const text = isChinese(language)
    ? `${errors} 个错误，${warnings} 个警告`
    : `${counted(errors, "error")}, ${counted(warnings, "warning")}`;
  return errors > 0 ? pc.red(text) : warnings > 0 ? pc.yellow(text) : pc.green(text);
}

/** Where a code is explained. */
export function pageOf(code: Code, language: string): string {
  return `docs/checks${isChinese(language) ? "" : ".en"}.md#${code}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function isChinese(language: string): boolean {
  return /^zh/i.test(language);
}

interface Surroundings {
  /** Lines of the file; undefined where it cannot be read. */
  readonly rows: readonly string[] | undefined;
  readonly language: string;
  /** Whether the code was not met before, so that its page is named. */
  readonly isNewCode: boolean;
}

function paragraph(diagnostic: Diagnostic, { rows, language, isNewCode }: Surroundings): string {
  const { message, hint } = describe(diagnostic, language);
  const { level, code, path, line, column } = diagnostic;
  const colour = level === "error" ? pc.red : pc.yellow;
  return [
    `${colour(level)} ${pc.bold(code)} · ${pc.cyan(visible(`${path}:${line}:${column}`))}`,
    `  ${visible(message)}`,
    ...(hidden.has(code) ? [] : excerpt(rows?.[line - 1], diagnostic)),
    `  ${pc.dim(visible(hint))}`,
    ...(isNewCode ? [`  ${pc.dim(pageOf(code, language))}`] : []),
  ].join("\n");
}

/** Their lines hold what must not be printed. */
const hidden: ReadonlySet<Code> = new Set(["secret-in-config"]);

const widest = 100;

function excerpt(text: string | undefined, { line, column }: Diagnostic): string[] {
  if (text === undefined || text.trim() === "") return [];
  const start = Math.max(0, column - 1 - widest / 2);
  const shown = visible(text.slice(start, start + widest).replaceAll("\t", " "));
  const gutter = `${line} │ `;
  const indent = " ".repeat(gutter.length) + spacesFor(shown.slice(0, column - 1 - start));
  return [`  ${pc.dim(gutter)}${shown}`, `  ${indent}${pc.red("^")}`];
}

function readRows(file: string): readonly string[] | undefined {
  try {
    return readFileSync(file, "utf8").split(/\r\n?|\n/);
  } catch {
    return undefined;
  }
}
