import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import type Hexo from "hexo";
import { LineCounter, isPair, parseDocument, visit } from "yaml";

import { diagnose, type Diagnostic, type Place } from "../diagnostic.ts";
import { readServices } from "../service-blocks.ts";
import { themeFaults } from "../theme-settings.ts";

/** The mistakes in the theme's settings, each at its key in the file that sets it: the site's own file before the theme's. */
export async function findThemeFaults(hexo: Hexo): Promise<Diagnostic[]> {
  const services = readServices(hexo.theme.config as Readonly<Record<string, unknown>>);
  const faults = [...themeFaults(hexo.theme.config), ...("faults" in services ? services.faults : [])];
  if (faults.length === 0) return [];
  const files = [
    ...["yml", "yaml"].map((type) => join(hexo.base_dir, `_config.${hexo.config.theme}.${type}`)),
    join(hexo.base_dir, "_config.yml"),
    join(hexo.theme_dir, "_config.yml"),
  ];
  const texts = await Promise.all(
    files.map(async (file) => ({ path: pathIn(hexo, file), text: await readFile(file, "utf8").catch(() => "") })),
  );
  return faults.map(({ keys, expected }) =>
    diagnose("config-invalid", findKey(keys, texts), { key: keys.join("."), problem: expected }),
  );
}

function pathIn(hexo: Hexo, file: string): string {
  return relative(hexo.base_dir, file).split(sep).join("/");
}

interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

/** Where the key stands, or the nearest above it that does. */
function findKey(keys: readonly string[], files: readonly ConfigFile[]): Place {
  for (let length = keys.length; length > 0; length -= 1) {
    for (const { path, text } of files) {
      const start = path === "_config.yml" ? ["theme_config"] : [];
      const place = placeOf([...start, ...keys.slice(0, length)], text);
      if (place !== undefined) return { path, ...place };
    }
  }
  return { path: "_config.yml", line: 1, column: 1 };
}

function placeOf(keys: readonly string[], text: string): { line: number; column: number } | undefined {
  const lines = new LineCounter();
  let found: { line: number; column: number } | undefined;
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair(_, pair, above) {
      const names = [...above.filter((node) => isPair(node)), pair].map(({ key }) => String(key));
      if (names.join("\n") !== keys.join("\n")) return undefined;
      const [start = 0] = (pair.key as { range?: readonly number[] }).range ?? [];
      const { line, col } = lines.linePos(start);
      found = { line, column: col };
      return visit.BREAK;
    },
  });
  return found;
}
