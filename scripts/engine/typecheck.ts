import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { Host } from "./cache.ts";
import { checksum } from "./remember.ts";

/**
 * Errors of the project's own TypeScript, each `file.ts:line:column: error …`; empty where the site has none to check.
 * Code that was found right once, by its key, is not checked again.
 */
export async function checkTypes({ hexo, code, store }: Host): Promise<string[]> {
  const project = join(hexo.base_dir, "tsconfig.json");
  const compiler = findCompiler();
  if (compiler === undefined || !existsSync(project)) return [];
  const key = checksum(code, readFileSync(project), ...themeSources(hexo.theme_dir));
  if (store.read("types", key) !== undefined) return [];
  const errors = await errorsOf(compiler, project, hexo.base_dir);
  if (errors.length === 0) store.keep("types", key, "");
  return errors;
}

function themeSources(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return files.flatMap((file) => (/\.tsx?$/.test(file) ? [file, readFileSync(join(folder, file), "utf8")] : []));
}

async function errorsOf(compiler: string, project: string, site: string): Promise<string[]> {
  const { code, output } = await runCompiler(compiler, project, site);
  if (code === 0) return [];
  const errors = output.split("\n").filter((line) => line.includes("error TS"));
  return errors.length === 0
    ? [output.trim()]
    : errors.map((line) => line.replace(/^(.+?)\((\d+),(\d+)\):/, "$1:$2:$3:"));
}

/** TypeScript is there after any `npm ci`; one that was pruned by hand is not an error of the site. */
function findCompiler(): string | undefined {
  try {
    return join(dirname(createRequire(__filename).resolve("typescript/package.json")), "bin", "tsc");
  } catch {
    return undefined;
  }
}

function runCompiler(compiler: string, project: string, cwd: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, "--noEmit", "--pretty", "false", "-p", project], { cwd });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
