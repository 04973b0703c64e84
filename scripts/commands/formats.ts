import type { Diagnostic } from "../diagnostic.ts";
import { describe } from "../messages/describe.ts";
import { report } from "./report.ts";

interface Context {
  /** Folder of the site. */
  readonly site: string;
  readonly language: string;
}

/** How diagnostics can be printed; each gives the whole text. */
export const formats = {
  text: (diagnostics, { site, language }) => report(diagnostics, site, language),
  json: (diagnostics, { language }) =>
    JSON.stringify(
      diagnostics.map((diagnostic) => plain(diagnostic, language)),
      undefined,
      2,
    ),
  github: (diagnostics, { language }) => diagnostics.map((diagnostic) => annotation(diagnostic, language)).join("\n"),
} as const satisfies Record<string, (diagnostics: readonly Diagnostic[], context: Context) => string>;

export type Format = keyof typeof formats;

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}

/** A diagnostic as other programs read it. */
function plain(diagnostic: Diagnostic, language: string) {
  const { code, level, path, line, column } = diagnostic;
  return { code, level, path, line, column, ...describe(diagnostic, language) };
}

/** A workflow command, https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(diagnostic: Diagnostic, language: string): string {
  const { code, level, path, line, column } = diagnostic;
  const { message, hint } = describe(diagnostic, language);
  return `::${level} file=${property(path)},line=${line},col=${column},title=${property(code)}::${data(`${message}\n${hint}`)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
