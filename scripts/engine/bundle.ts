import { createHash } from "node:crypto";
import { Module, createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

import type { BuildResult, OutputFile } from "esbuild";

const esbuild = () => import("esbuild");

/** The theme's layouts by name, each with the two halves that a page needs. */
export type Layouts = Readonly<Record<string, LayoutModule>>;

export interface LayoutModule {
  readonly props: (locals: unknown) => object;
  readonly default: (props: object) => unknown;
}

/** A file for browsers, ready to publish. */
export interface BrowserFile {
  /** Name in the theme's source folder: `style.css`, `main.js`. */
  readonly name: string;
  /** Path in the site, with a hash of the content in its name. */
  readonly path: string;
  /** Text of the file. */
  readonly content: string;
}

/** Layouts as one piece of JavaScript, with its source map as JSON. */
export interface LayoutBundle {
  readonly code: string;
  readonly map: string;
}

/** Where the layouts' bundle is said to stand; its source map names files from the same folder. */
export function bundleFile(theme: string): string {
  return join(dirname(dirname(theme)), "layouts.bundle.cjs");
}

/** Bundles the layouts, given as paths, to one piece of JavaScript. Packages stay outside the bundle. */
export async function bundleLayouts(files: readonly string[], theme: string): Promise<LayoutBundle> {
  const entry = files
    .map((file) => `export * as ${JSON.stringify(basename(file, ".tsx"))} from ${JSON.stringify(file)};`)
    .join("\n");
  const { build } = await esbuild();
  const result = await build({
    stdin: { contents: entry, resolveDir: theme, sourcefile: "layouts.ts", loader: "ts" },
    bundle: true,
    outfile: bundleFile(theme),
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    sourcemap: "external",
    sourcesContent: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
    absWorkingDir: dirname(dirname(theme)),
  });
  const [map, code] = result.outputFiles;
  return { code: code?.text ?? "", map: map?.text ?? "{}" };
}

/** Runs bundled layouts as the given file; packages are found from its folder. */
export function runLayouts(code: string, file: string): Layouts {
  const exported = run(code, file);
  return Object.fromEntries(Object.entries(exported).map(([name, module]) => [name, readLayout(module, name)]));
}

function run(code: string, filename: string): Record<string, unknown> {
  const module = new Module(filename) as Module & { _compile(code: string, filename: string): void };
  module.filename = filename;
  module.paths = createRequire(filename).resolve.paths("x") ?? [];
  module._compile(code, filename);
  return module.exports as Record<string, unknown>;
}

function readLayout(value: unknown, name: string): LayoutModule {
  const module = value as Partial<LayoutModule> | undefined;
  const { props, default: draw } = module ?? {};
  if (typeof props !== "function" || typeof draw !== "function") {
    throw new TypeError(`layout/${name}.tsx must export props(locals) and a default component`);
  }
  return { props, default: draw };
}

/** Bundles and minifies style sheets and scripts for browsers; each result's name carries a hash of its content. */
export async function bundleForBrowsers(files: readonly string[], theme: string): Promise<BrowserFile[]> {
  if (files.length === 0) return [];
  const { build } = await esbuild();
  const result: BuildResult<{ write: false }> = await build({
    entryPoints: [...files],
    outdir: join(theme, "source"),
    absWorkingDir: dirname(dirname(theme)),
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: ["es2020", "safari14.1", "chrome87", "firefox78"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    external: ["*.svg", "*.png"],
  });
  return result.outputFiles.map(named);
}

function named(file: OutputFile): BrowserFile {
  const name = basename(file.path);
  const hash = createHash("sha256").update(file.contents).digest("hex").slice(0, 8);
  const [stem, extension] = [name.replace(/\.\w+$/, ""), name.replace(/^.*\./, "")];
  return { name, path: `assets/${stem}.${hash}.${extension}`, content: file.text };
}
