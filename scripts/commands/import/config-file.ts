import { readFileSync, renameSync, writeFileSync } from "node:fs";

import { parseDocument } from "yaml";

import type { KeyChange } from "./shared-keys.ts";

/** Changes keys of a configuration file; its comments and all other keys stay. It is written whole or not at all. */
export function changeConfig(file: string, changes: readonly KeyChange[]): void {
  if (changes.length === 0) return;
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const { key, to } of changes) {
    if (to === undefined) document.delete(key);
    else document.set(key, document.createNode(to));
  }
  const next = `${file}.${process.pid}.next`;
  writeFileSync(next, document.toString({ lineWidth: 0 }));
  renameSync(next, file);
}
