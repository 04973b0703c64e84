import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one run of a program took, with all processes that it started. */
export interface Cost {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of processor time; undefined where the system has no GNU time. */
  readonly cpu: number | undefined;
  /** Most memory of one of its processes, in MiB; undefined where the system has no GNU time. */
  readonly memory: number | undefined;
}

/** GNU time knows what a process and those it started took: https://www.gnu.org/software/time/ */
const time = ["/usr/bin/time", "/usr/local/bin/gtime", "/opt/homebrew/bin/gtime"].find(
  (file) => existsSync(file) && (process.platform === "linux" || file.endsWith("gtime")),
);

export const measuresAll = time !== undefined;

/** Runs a command in a folder to its end; throws, with what it printed, where it fails. */
export async function measure(command: readonly [string, ...string[]], folder: string): Promise<Cost> {
  const file = join(tmpdir(), `lectern-bench-${process.pid}.txt`);
  const [program, ...args] = time === undefined ? command : [time, "--quiet", "-f", "%U %S %M", "-o", file, ...command];
  const started = performance.now();
  const { code, output } = await finished(program ?? "", args, folder);
  const wall = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${command.join(" ")} failed with ${code}:\n${output.trim()}`);
  if (time === undefined) return { wall, cpu: undefined, memory: undefined };
  const [user = 0, system = 0, kibibytes = 0] = (await readFile(file, "utf8")).trim().split(" ").map(Number);
  await rm(file);
  return { wall, cpu: user + system, memory: kibibytes / 1024 };
}

function finished(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
