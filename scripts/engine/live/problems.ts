import { readFileSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";

import type { Diagnostic, Place } from "../../diagnostic.ts";
import { describe } from "../../messages/describe.ts";
import { ConfigFault, LayoutFault } from "../errors.ts";
import type { Problem, SourceLine } from "./problem.ts";

/** Whose files problems speak of, and in which language. */
export interface ProblemSite {
  readonly folder: string;
  readonly language: string;
}

/** Diagnostics as the overlay shows them, errors first. */
export function problemsOf(diagnostics: readonly Diagnostic[], { folder, language }: ProblemSite): Problem[] {
  const problems = diagnostics.map(({ level, code, path, line, column, ...rest }): Problem => {
    const place = { path, line, column };
    const said = describe({ level, code, path, line, column, ...rest }, language);
    return { level, code, place, ...said, lines: linesAround(folder, place) };
  });
  return [...problems.filter(({ level }) => level === "error"), ...problems.filter(({ level }) => level === "warning")];
}

/** What was thrown, as the overlay shows it: with the place in the site's own files where there is one. */
export function faultProblems(error: unknown, site: ProblemSite): Problem[] {
  if (error instanceof ConfigFault) return problemsOf(error.diagnostics, site);
  if (error instanceof LayoutFault) {
    const cause: unknown = error.cause;
    const said = `/${error.page}: ${error.message}`;
    return [fault("theme-failed", said, placeIn(cause instanceof Error ? (cause.stack ?? "") : "", site), site)];
  }
  const messages = bundlerMessages(error);
  if (messages.length > 0) return messages.map(({ text, place }) => fault("", text, place, site));
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [fault("", error instanceof Error ? error.message : stack, placeIn(stack, site), site)];
}

/** What a process printed before it gave up. */
export function printedProblems(printed: string, site: ProblemSite): Problem[] {
  const text = printed.replace(colours, "").trim();
  const errors = [...new Set(text.match(/^.*:\d+:\d+: error: .*$/gm))].map((line) => {
    const [, file = "", row = "1", column = "1", message = line] =
      /^(?:FATAL |Error: )*(.*?):(\d+):(\d+): error: (.*)$/.exec(line) ?? [];
    const place = { path: shortPath(file, site), line: Number(row), column: Number(column) };
    return fault("", message, place, site);
  });
  return errors.length > 0 ? errors : [fault("", text.slice(0, longest), placeIn(text, site), site)];
}

/** Letters of a printed text that an overlay shows. */
const longest = 4000;

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const colours = /\u001B\[[\d;]*m/g;

function fault(code: string, message: string, place: Place | undefined, site: ProblemSite): Problem {
  const lines = place === undefined ? [] : linesAround(site.folder, place);
  return { level: "error", code, place, message, hint: "", lines };
}

const frame = /(?:^|[\s(])((?:\/|[A-Za-z]:[\\/])?[^\s():]*\.(?:tsx?|ejs|njk|pug|swig|styl|ya?ml|css)):(\d+):(\d+)/gm;

/** The first place in a stack that is in the site and in none of its packages. */
function placeIn(stack: string, site: ProblemSite): Place | undefined {
  for (const [, file = "", line, column] of stack.matchAll(frame)) {
    if (!file.includes("node_modules"))
      return { path: shortPath(file, site), line: Number(line), column: Number(column) };
  }
  return undefined;
}

function shortPath(file: string, { folder }: ProblemSite): string {
  const path = isAbsolute(file) ? relative(folder, file) : file;
  return path.startsWith("..") ? file : path.replaceAll("\\", "/");
}

interface BundlerMessage {
  readonly text: string;
  readonly place: Place | undefined;
}

/** esbuild's messages; its columns count from 0. */
function bundlerMessages(error: unknown): BundlerMessage[] {
  if (!(error instanceof Error) || !("errors" in error) || !Array.isArray(error.errors)) return [];
  const messages = error.errors as readonly {
    text: string;
    location: { file: string; line: number; column: number } | null;
  }[];
  return messages.map(({ text, location }) => ({
    text,
    place: location === null ? undefined : { path: location.file, line: location.line, column: location.column + 1 },
  }));
}

const around = 2;

function linesAround(folder: string, { path, line }: Place): SourceLine[] {
  const text = read(isAbsolute(path) ? path : join(folder, path));
  if (text === undefined) return [];
  const lines = text.split(/\r\n?|\n/);
  const first = Math.max(1, line - around);
  return lines
    .slice(first - 1, line + around)
    .map((text, index) => ({ number: first + index, text: text.slice(0, 400) }));
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
