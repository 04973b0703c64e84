import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const project = join(import.meta.dirname, "..", "..");

/** The project as a fresh clone has it, in a folder of its own: every file that git keeps or would keep, and no other. */
export function cleanClone(): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-clone-"));
  const listed = execFileSync("git", ["-C", project, "ls-files", "-z", "-co", "--exclude-standard"], {
    encoding: "utf8",
  });
  for (const path of listed.split("\0").filter((one) => one !== "" && existsSync(join(project, one)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(project, path), join(folder, path));
  }
  return folder;
}

/** What `npm ci` makes there: the packages of the lock file, which are those of this project, and the clone's own loader. */
export function installPackages(folder: string): void {
  const packages = join(folder, "node_modules");
  mkdirSync(packages);
  for (const name of readdirSync(join(project, "node_modules"))) {
    const target = name === "hexo-lectern" ? join("..", "scripts", "loader") : join(project, "node_modules", name);
    if (name !== ".cache") symlinkSync(target, join(packages, name));
  }
}
