import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Git asks nobody for anything, runs no hook, and speaks no protocol but those that an address may name. */
const quiet = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_ASKPASS: "true",
  SSH_ASKPASS: "true",
  GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
  GIT_LFS_SKIP_SMUDGE: "1",
};

/** A folder that is gone when the process ends, however it ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-import-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The newest state of a repository, in a new folder; links in it come as plain files. Throws with git's own words. */
export async function clone(url: string): Promise<string> {
  const folder = join(await temporaryFolder(), "blog");
  const options = ["-c", "core.symlinks=false", "-c", "core.hooksPath=/dev/null", "-c", "core.autocrlf=false"];
  const args = [...options, "clone", "--quiet", "--depth=1", "--no-tags", "--template=", "--", url, folder];
  await new Promise<void>((resolve, reject) => {
    execFile("git", args, { env: { ...process.env, ...quiet }, maxBuffer: 1 << 24 }, (error, _, printed) => {
      if (error === null) resolve();
      else reject(new Error(`code` in error && error.code === "ENOENT" ? "git is not installed" : printed.trim()));
    });
  });
  return folder;
}
