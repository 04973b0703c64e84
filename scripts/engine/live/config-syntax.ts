import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

import { parseDocument } from "yaml";

import { diagnose, type Diagnostic } from "../../diagnostic.ts";

/** What keeps changed configuration files from being read at all, each with its place. */
export function configFaults(changed: readonly string[], folder: string): Diagnostic[] {
  const files = changed.filter((file) => /\.ya?ml$/.test(file) && existsSync(file));
  return files.flatMap((file) => {
    const path = relative(folder, file).replaceAll("\\", "/");
    return parseDocument(readFileSync(file, "utf8")).errors.map(({ linePos, message }) => {
      const { line = 1, col: column = 1 } = linePos?.[0] ?? {};
      return diagnose("config-invalid", { path, line, column }, { key: path, problem: firstLine(message) });
    });
  });
}

function firstLine(text: string): string {
  return text.split("\n")[0]?.replace(/ at line \d+, column \d+:$/, "") ?? text;
}
