import pc from "picocolors";

import { codes } from "../diagnostic.ts";
import type { Host } from "../engine/cache.ts";
import { checkOutside } from "../engine/check-outside.ts";
import { checkSite } from "../engine/check-site.ts";
import { writeLock } from "../engine/permalinks-lock.ts";
import { exits, reportFault } from "./fault.ts";
import { explanationText } from "./explain.ts";
import { fixFiles } from "./fix.ts";
import { formats, isFormat, type Format } from "./formats.ts";
import { ledger } from "./ledger.ts";
import { outsideText } from "./outside.ts";
import { summary } from "./report.ts";

/** What `hexo check` was asked for. */
interface CheckOptions {
  /** Paths of sources to speak of; all where there are none. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Warnings fail, too. */
  readonly strict: boolean;
  readonly list: boolean;
  /** Say what was derived from each note, too. */
  readonly explain: boolean;
  /** Mend what is safe to mend, then check again. */
  readonly fix: boolean;
  /** Remember today's addresses. */
  readonly lock: boolean;
  /** Ask other sites whether what is linked there is there. */
  readonly external: boolean;
}

/** `hexo check`: reads the whole site, writes nothing, says what is wrong, and sets the exit code. */
export async function check(host: Host, args: Readonly<Record<string, unknown>>): Promise<void> {
  process.exitCode = await runCheck(host, args);
}

async function runCheck(host: Host, args: Readonly<Record<string, unknown>>): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    console.error(options);
    return exits.fault;
  }
  if (options.list) {
    for (const [code, level] of Object.entries(codes)) console.log(`${level.padEnd(8)} ${code}`);
    return exits.done;
  }
  try {
    if (options.fix) await fix(host, options);
    const { loaded, diagnostics } = await checkSite(host);
    const { settings, explanations } = loaded;
    if (options.explain) {
      const asked = [...explanations()].filter(([path]) => isAsked(path, options.paths));
      console.log(
        asked.map(([path, explanation]) => explanationText(path, explanation, settings.language)).join("\n\n"),
      );
    }
    const outside = options.external ? await checkOutside(host, loaded) : undefined;
    const all = [...diagnostics, ...loaded.levelled(outside?.diagnostics ?? [])];
    const spoken = all.filter(({ path }) => isAsked(path, options.paths));
    const text = formats[options.format](spoken, { site: host.hexo.base_dir, language: settings.language });
    if (text !== "") console.log(text);
    const failed = spoken.some(({ level }) => level === "error" || options.strict);
    if (options.format === "text") {
      console.log(`${spoken.length === 0 ? "" : "\n"}${summary(spoken, settings.language)}`);
      if (outside !== undefined) console.log(pc.dim(outsideText(outside, settings.language)));
      if (options.paths.length === 0)
        console.log(pc.dim(ledger(loaded.contacts(), loaded.services, settings.language)));
    }
    if (options.lock && !failed && loaded.pages !== undefined) writeLock(host.hexo.base_dir, loaded.pages.site);
    return failed ? exits.content : exits.done;
  } catch (error) {
    return reportFault(host.hexo, error);
  }
}

function readOptions(args: Readonly<Record<string, unknown>>): CheckOptions | string {
  const {
    _: paths,
    format = "text",
    strict = false,
    list = false,
    explain = false,
    fix: mend = false,
    lock = false,
    external = false,
  } = args;
  if (typeof format !== "string" || !isFormat(format)) {
    return `Unexpected --format ${String(format)}, expected one of ${Object.keys(formats).join(", ")}.`;
  }
  return {
    paths: [
      ...(Array.isArray(paths) ? paths : []),
      ...[explain, mend, external].filter((value) => typeof value === "string"),
    ].map(sitePath),
    format,
    strict: strict === true,
    list: list === true,
    explain: explain !== false,
    fix: mend !== false,
    lock: lock === true,
    external: external !== false,
  };
}

/** `--explain PATH` is read as an option's value by Hexo, and means the path all the same. */
function sitePath(path: unknown): string {
  return String(path).replaceAll("\\", "/").replace(/^\.\//, "");
}

function isAsked(path: string, paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((asked) => path === asked || path.startsWith(`${asked.replace(/\/$/, "")}/`));
}

async function fix(host: Host, { paths, format }: CheckOptions): Promise<void> {
  const { diagnostics } = await checkSite(host);
  const fixed = fixFiles(
    host.hexo.base_dir,
    diagnostics.filter(({ path }) => isAsked(path, paths)),
  );
  if (format === "text") for (const { path, code } of fixed) console.log(`${pc.green("fixed")} ${code} · ${path}`);
}
