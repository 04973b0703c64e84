import { readFileSync } from "node:fs";

import { diagnose, type Diagnostic } from "../diagnostic.ts";

/** The bytes of a source file; one that cannot be read is the author's to mend. `path` is from the site's folder. */
export function readSourceFile(absolute: string, path: string): Buffer | Diagnostic {
  try {
    return readFileSync(absolute);
  } catch (error) {
    const problem = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return diagnose("file-unreadable", { path, line: 1, column: 1 }, { problem });
  }
}
