import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";

import type Hexo from "hexo";

/** How a source was opened: by an editor that was started, or by a link that the browser may follow. */
export type Opening = { readonly link?: string };

/**
 * Opens a file of the source folder at a line: in `LECTERN_EDITOR`, else in the editor that runs, else in `EDITOR`. The
 * editor is started as a program with its arguments. Windows would need a shell for that: there, the answer is a link of
 * Visual Studio Code. Undefined for a file that is none of the source folder.
 */
export async function openInEditor(
  { base_dir, source_dir }: Hexo,
  source: string,
  line: number,
): Promise<Opening | undefined> {
  const file = realOf(join(base_dir, source));
  const folder = realOf(source_dir);
  if (file === undefined || folder === undefined || !file.startsWith(folder + sep)) return undefined;
  if (process.platform === "win32") return { link: `vscode://file/${encodeURI(file.replaceAll("\\", "/"))}:${line}` };
  const launch = createRequire(__filename)("launch-editor") as Launch;
  launch(`${file}:${line}:1`, process.env["LECTERN_EDITOR"]);
  return Promise.resolve({});
}

type Launch = (file: string, editor: string | undefined) => void;

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
