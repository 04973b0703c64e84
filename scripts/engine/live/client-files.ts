import { join } from "node:path";

import { buildSync } from "esbuild";

import type { Host } from "../cache.ts";

/** The browser's part of the server, ready to be sent. */
export interface ClientFiles {
  readonly script: string;
  readonly styles: string;
}

/** Bundled once for the same code. `project` is the folder that scripts/ stands in. */
export function clientFiles({ code, store }: Host, project: string): ClientFiles {
  const kept = store.read("live", code)?.toString();
  if (kept !== undefined) return JSON.parse(kept) as ClientFiles;
  const folder = join(project, "scripts", "engine", "live", "client");
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, "live.ts"), join(folder, "live.css")],
    outdir: folder,
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
  });
  const textOf = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? "";
  const files = { script: textOf(".js"), styles: textOf(".css") };
  store.keep("live", code, JSON.stringify(files));
  return files;
}
