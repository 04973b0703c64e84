import { relative } from "node:path";

import type Hexo from "hexo";
import pc from "picocolors";

import { ConfigFault, LayoutFault, TypeFault } from "../engine/errors.ts";
import { report } from "./report.ts";
import { spokenLanguage } from "./spoken.ts";
import { systemFault } from "./system-fault.ts";

/** Exit codes of every command: content is the author's to mend, a fault is wrong use or our own. */
export const exits = { done: 0, content: 1, fault: 2 } as const;

/** Says what stopped a build, and gives the exit code for it. */
export function reportFault(hexo: Hexo, error: unknown): number {
  if (error instanceof ConfigFault) {
    console.error(report(error.diagnostics, hexo.base_dir, hexo.config.language));
    return exits.content;
  }
  console.error(describe(hexo, error));
  return exits.fault;
}

function describe(hexo: Hexo, error: unknown): string {
  if (error instanceof TypeFault) return error.errors.map((line) => pc.red(line)).join("\n");
  if (error instanceof LayoutFault) return layoutFault(hexo, error);
  const bundling = bundleErrors(error);
  if (bundling.length > 0) return bundling.map((line) => pc.red(line)).join("\n");
  const refused = systemFault(error, hexo.config.language);
  if (refused !== undefined) return `${pc.red("error")} ${refused}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

interface BundleMessage {
  readonly text: string;
  readonly location: { readonly file: string; readonly line: number; readonly column: number } | null;
}

/** esbuild's messages, each `file:line:column: error: text`. */
function bundleErrors(error: unknown): string[] {
  if (!(error instanceof Error) || !("errors" in error) || !Array.isArray(error.errors)) return [];
  const messages = error.errors as readonly BundleMessage[];
  return messages.map(({ text, location }) =>
    location === null ? `error: ${text}` : `${location.file}:${location.line}:${location.column + 1}: error: ${text}`,
  );
}

const frame = /\(?((?:\/|[A-Za-z]:)[^()\n]*?\.(?:tsx?|ejs|njk|pug|swig)):(\d+):(\d+)\)?/;

function layoutFault(hexo: Hexo, { message, page, layout, cause }: LayoutFault): string {
  const stack = cause instanceof Error ? (cause.stack ?? "") : "";
  const [, file = layout, line = "1", column = "1"] = frame.exec(stack) ?? [];
  const place = `${relative(hexo.base_dir, file)}:${line}:${column}`;
  const said = {
    en: `The layout failed while it drew /${page}: ${message}`,
    zh: `版式在绘制 /${page} 时出错：${message}`,
  };
  const sentence = said[spokenLanguage(hexo.config.language)];
  return `${pc.red("error")} ${pc.bold("theme-failed")} · ${pc.cyan(place)}\n  ${sentence}`;
}
