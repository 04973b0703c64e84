import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type Hexo from "hexo";
import { LineCounter, parseDocument, type Node } from "yaml";

import type { ConfigFault as Fault } from "../config.ts";
import { diagnose, type Place } from "../diagnostic.ts";
import { readServices, type Services } from "../services.ts";
import { ConfigFault } from "./errors.ts";

/** The comments and counters that the theme's settings switch on; a mistake there stops the build. */
export function servicesOf(hexo: Hexo): Services {
  const read = readServices(hexo.theme.config as Readonly<Record<string, unknown>>);
  if (!("faults" in read)) return read;
  throw new ConfigFault(
    read.faults.map((fault) =>
      diagnose("config-invalid", placeOf(hexo, fault), { key: fault.keys.join("."), problem: fault.expected }),
    ),
  );
}

/** Settings of the theme stand in a file of their own, in the site's, or in the theme's. */
function placeOf({ base_dir: folder, config: { theme } }: Hexo, { keys }: Fault): Place {
  const files: readonly (readonly [path: string, above: readonly string[]])[] = [
    [`_config.${theme}.yml`, []],
    [`_config.${theme}.yaml`, []],
    ["_config.yml", ["theme_config"]],
    [`themes/${theme}/_config.yml`, []],
  ];
  for (const [path, above] of files) {
    const place = placeIn(join(folder, path), [...above, ...keys], above.length);
    if (place !== undefined) return { path, ...place };
  }
  return { path: "_config.yml", line: 1, column: 1 };
}

/** Where the value at some keys stands, else the nearest above it; undefined where the file holds none below `least`. */
function placeIn(file: string, keys: readonly string[], least: number) {
  if (!existsSync(file)) return undefined;
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter, logLevel: "silent" });
  for (let depth = keys.length; depth > least; depth -= 1) {
    const node = document.getIn(keys.slice(0, depth), true) as Node | undefined;
    if (!node?.range) continue;
    const { line, col } = lineCounter.linePos(node.range[0]);
    return { line, column: col };
  }
  return undefined;
}
