import { relative } from "node:path";

import type Hexo from "hexo";
import pc from "picocolors";

import { build, TypeFault } from "../engine/build.ts";
import { ConfigFault } from "../engine/load.ts";
import { LayoutFault } from "../engine/routes.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { report } from "./report.ts";

/** Exit codes of a build. */
const exits = { done: 0, content: 1, fault: 2 } as const;

/** `hexo generate`: builds the site whole or leaves the old one, says what is wrong, and sets the exit code. */
export async function generate(hexo: Hexo, args: Readonly<Record<string, unknown>>): Promise<void> {
  const code = await buildAndReport(hexo);
  process.exitCode = code;
  if (code === exits.done && (args["d"] ?? args["deploy"])) await hexo.call("deploy", args);
}

async function buildAndReport(hexo: Hexo): Promise<number> {
  const started = performance.now();
  try {
    const { diagnostics, language, pages, published } = await build(hexo);
    show(hexo, diagnostics, language);
    if (published === undefined) {
      const errors = diagnostics.filter(({ level }) => level === "error").length;
      hexo.log.error(`${errors} error${errors === 1 ? "" : "s"}; public/ is as it was.`);
      return exits.content;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    hexo.log.info(`${pages} files, ${published.written} written, ${published.removed} removed, in ${seconds} s`);
    return exits.done;
  } catch (error) {
    return reportFault(hexo, error);
  }
}

function show(hexo: Hexo, diagnostics: readonly Diagnostic[], language: string): void {
  if (diagnostics.length > 0) console.error(`${report(diagnostics, hexo.base_dir, language)}\n`);
}

function reportFault(hexo: Hexo, error: unknown): number {
  if (error instanceof ConfigFault) {
    show(hexo, error.diagnostics, hexo.config.language);
    return exits.content;
  }
  if (error instanceof TypeFault) console.error(error.errors.map((line) => pc.red(line)).join("\n"));
  else if (error instanceof LayoutFault) console.error(describeLayoutFault(hexo, error));
  else hexo.log.fatal({ err: error });
  hexo.log.error("public/ is as it was.");
  return exits.fault;
}

function describeLayoutFault(hexo: Hexo, { message, page, layout, cause }: LayoutFault): string {
  const stack = cause instanceof Error ? (cause.stack ?? "") : "";
  const place = /\(?((?:\/|[A-Za-z]:)[^()\n]*?\.(?:tsx?|ejs|njk|pug|swig)):(\d+):(\d+)\)?/.exec(stack);
  const [file, line, column] = place === null ? [layout, "1", "1"] : place.slice(1);
  return [
    `${pc.red("error")} ${pc.bold("theme-failed")} · ${pc.cyan(`${relative(hexo.base_dir, file ?? layout)}:${line}:${column}`)}`,
    `  The layout failed while it drew /${page}: ${message}`,
  ].join("\n");
}
