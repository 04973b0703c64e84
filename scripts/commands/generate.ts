import { build } from "../engine/build.ts";
import type { Host } from "../engine/cache.ts";
import { exits, reportFault } from "./fault.ts";
import { createProgress } from "./progress.ts";
import { report } from "./report.ts";

/** `hexo generate`: builds the site whole or leaves the old one, says what is wrong, and sets the exit code. */
export async function generate(host: Host, args: Readonly<Record<string, unknown>>): Promise<void> {
  if (args["w"] ?? args["watch"]) {
    const { keepBuilding } = await import("./keep-building.ts");
    return keepBuilding(host, () => buildAndReport(host, false));
  }
  const code = await buildAndReport(host, Boolean(args["f"] ?? args["force"]));
  process.exitCode = code;
  if (code === exits.done && (args["d"] ?? args["deploy"])) await host.hexo.call("deploy", forDeploy(args));
}

/** A build that is forced forces no deploy. */
function forDeploy(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([name]) => name !== "f" && name !== "force"));
}

/** Builds, prints what is wrong and what was done, and gives the exit code. */
export async function buildAndReport(host: Host, force: boolean): Promise<number> {
  const { hexo } = host;
  const started = performance.now();
  const { silent } = hexo.env;
  const progress = createProgress(process.stderr, silent);
  try {
    const { diagnostics, language, pages, published } = await build(host, force, progress.page).finally(progress.end);
    const told = silent ? diagnostics.filter(({ level }) => level === "error") : diagnostics;
    if (told.length > 0) console.error(`${report(told, hexo.base_dir, language)}\n`);
    if (published === undefined) {
      const errors = diagnostics.filter(({ level }) => level === "error").length;
      hexo.log.error(`${errors} error${errors === 1 ? "" : "s"}; public/ is as it was.`);
      return exits.content;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    hexo.log.info(`${pages} files, ${published.written} written, ${published.removed} removed, in ${seconds} s`);
    return exits.done;
  } catch (error) {
    const code = reportFault(hexo, error);
    hexo.log.error("public/ is as it was.");
    return code;
  }
}
