import type { Code, Diagnostic } from "../diagnostic.ts";

/** Mends one line of a file, given with its line end; undefined where it is not as expected. */
type Fix = (line: string, diagnostic: Diagnostic) => string | undefined;

/** What can be mended without asking. */
const fixes: Partial<Readonly<Record<Code, Fix>>> = {
  "abbrlink-unquoted": (line) => changed(line, /^(\s*abbrlink\s*:[ \t]*)([^\s#'"]+)/, "$1'$2'"),
  "emphasis-unclosed": (line) =>
    line.split("**").length === 2
      ? changed(line, /^((?:\s|>|[-*+] |\d+[.)] )*\*\*[^*：:\r\n]{1,30}[：:])/, "$1**")
      : undefined,
};

/**
 * A file's text with everything mended that is safe to mend, and what was mended. Every other character stays, line ends
 * and byte-order mark included.
 */
export function fixText(
  text: string,
  diagnostics: readonly Diagnostic[],
): { readonly text: string; readonly fixed: readonly Diagnostic[] } {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const fixed: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const line = lines[diagnostic.line - 1];
    const mended = line === undefined ? undefined : fixes[diagnostic.code]?.(line, diagnostic);
    if (mended === undefined) continue;
    lines[diagnostic.line - 1] = mended;
    fixed.push(diagnostic);
  }
  const missing = diagnostics.find(({ code }) => code === "abbrlink-missing");
  if (missing !== undefined && addAbbrlink(lines, String(missing.values["abbrlink"]))) fixed.push(missing);
  return { text: lines.join(""), fixed };
}

/** Fills an empty key, else stands behind the title, else closes the front matter. */
function addAbbrlink(lines: string[], abbrlink: string): boolean {
  const mark = lines[0]?.startsWith("\uFEFF") ? "\uFEFF" : "";
  const isOpen = /^\uFEFF?-{3,}[ \t]*\r?\n?$/.test(lines[0] ?? "");
  const end = lines.findIndex((line, at) => at >= (isOpen ? 1 : 0) && /^-{3,}[ \t]*(?:\r?\n|\r|$)/.test(line));
  const lineEnd = /\r\n|\n|\r/.exec(lines[0] ?? "")?.[0] ?? "\n";
  const entry = `abbrlink: '${abbrlink}'${lineEnd}`;
  if (!isOpen || end < 0) {
    if (isOpen || /^\uFEFF?;{3,}/.test(lines[0] ?? "") || end > 0) return false;
    lines[0] = `${mark}---${lineEnd}${entry}---${lineEnd}${(lines[0] ?? "").slice(mark.length)}`;
    return true;
  }
  const empty = lines.findIndex((line, at) => at < end && /^abbrlink\s*:[ \t]*(?:\r?\n|\r)$/.test(line));
  if (empty > 0) lines[empty] = entry;
  else {
    const title = lines.findIndex((line, at) => at < end && /^title\s*:[ \t]*[^|>\s]/.test(line));
    const isOneLine = title > 0 && !/^\s/.test(lines[title + 1] ?? "");
    lines.splice(isOneLine ? title + 1 : end, 0, entry);
  }
  return true;
}

function changed(line: string, pattern: RegExp, replacement: string): string | undefined {
  const mended = line.replace(pattern, replacement);
  return mended === line ? undefined : mended;
}
