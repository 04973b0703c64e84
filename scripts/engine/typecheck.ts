import { spawn } from "node:child_process";
import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Errors of the project's own TypeScript, each `file.ts:line:column: error …`; empty where the site has none to check. */
export async function checkTypes(site: string): Promise<string[]> {
  const project = join(site, "tsconfig.json");
  const compiler = findCompiler();
  if (compiler === undefined || !(await exists(project))) return [];
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

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
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
