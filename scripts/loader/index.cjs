/* global hexo */
"use strict";

/*
 * Hexo runs every file under scripts/ as plain JavaScript, so TypeScript there would fail one by one, logged
 * and ignored. This plugin bundles scripts/index.ts in memory instead and runs it. Hexo also swallows what a
 * plugin throws; a broken script is therefore thrown again after Hexo has started.
 */
const { dirname, join } = require("node:path");
const Module = require("node:module");

const projectFolder = dirname(dirname(__dirname));
const entry = join(projectFolder, "scripts", "index.ts");

/** Where the bundle is said to stand: its source map names files from the project's folder. */
const bundleFile = join(projectFolder, "scripts.bundle.cjs");

hexo.script_dir = null;

try {
  run(bundle(entry))(hexo);
} catch (error) {
  hexo.extend.filter.register(
    "after_init",
    () => {
      throw readable(error);
    },
    0,
  );
}

function bundle(file) {
  const result = require("esbuild").buildSync({
    entryPoints: [file],
    absWorkingDir: projectFolder,
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    sourcesContent: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
  });
  return result.outputFiles[0].text;
}

function run(code) {
  process.setSourceMapsEnabled(true);
  const module = new Module(bundleFile, null);
  module.filename = bundleFile;
  module.paths = Module._nodeModulePaths(projectFolder);
  module._compile(code, bundleFile);
  return module.exports.default;
}

/** esbuild's messages as `file:line:column: error: text`; any other error as it is. */
function readable(error) {
  if (!Array.isArray(error?.errors) || error.errors.length === 0) return error;
  const lines = error.errors.map(({ location, text }) =>
    location ? `${location.file}:${location.line}:${location.column + 1}: error: ${text}` : `error: ${text}`,
  );
  const fault = new Error(lines.join("\n"), { cause: error });
  fault.stack = fault.message;
  return fault;
}
