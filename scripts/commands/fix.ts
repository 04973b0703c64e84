import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { fixText } from "../check/fixes.ts";
import type { Diagnostic } from "../diagnostic.ts";

/** Mends the files that diagnostics speak of, as far as that is safe; gives what was mended. */
export function fixFiles(site: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const paths = [...new Set(diagnostics.map(({ path }) => path))].filter((path) =>
    /^[^/]+\/_(?:posts|drafts)\//.test(path),
  );
  return paths.flatMap((path) => {
    const file = join(site, path);
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    const { text: mended, fixed } = fixText(
      text,
      diagnostics.filter((one) => one.path === path),
    );
    if (mended !== text) writeFileSync(file, mended);
    return fixed;
  });
}
