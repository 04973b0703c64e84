/* global hexo */
"use strict";

/*
 * Hexo runs every file under scripts/ as plain JavaScript, so TypeScript there would fail one by one, logged
 * and ignored. This plugin bundles scripts/index.ts instead, keeps the bundle with the installed packages, and runs it.
 * Hexo also swallows what a plugin throws; a broken script is therefore thrown again after Hexo has started.
 */
const { readFileSync, readdirSync, statSync } = require("node:fs");
const Module = require("node:module");
const { dirname, join } = require("node:path");
const vm = require("node:vm");

const { checksum, openStore } = require("./store.cjs");
const { mapStacks } = require("./stacks.cjs");

const projectFolder = dirname(dirname(__dirname));
const scriptsFolder = join(projectFolder, "scripts");

/** Where the bundle is said to stand: its source map names files from the project's folder. */
const bundleFile = join(projectFolder, "scripts.bundle.cjs");

/** Packages that are small once bundled; all others stay outside and are loaded when needed. */
const bundled = new Set(["zod", "yaml", "marked", "get-east-asian-width"]);

/** Code that was compiled here, from this project's sources and packages alone: it goes when the packages go. */
const store = openStore(join(projectFolder, "node_modules", ".cache", "lectern"));

/** Milliseconds after which a second change of a file must show in its times. */
const settled = 2000;

hexo.script_dir = null;

try {
  const key = keyOf(scriptsFolder);
  const code = store.read("scripts", key) ?? bundle(join(scriptsFolder, "index.ts"), key);
  const maps = mapStacks({ [bundleFile]: () => store.read("scripts-map", key)?.toString() });
  run(code, key).default(hexo, { code: key, store, maps, writerFile: join(__dirname, "write-files.cjs") });
} catch (error) {
  hexo.extend.filter.register(
    "after_init",
    () => {
      throw readable(error);
    },
    0,
  );
}

/**
 * A hash of everything the bundle is made of: the scripts, the versions of the packages, and Node's own. Files that are
 * as they were when last read, by size, times and inode, are not read again.
 */
function keyOf(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.[ct]sx?$/.test(file));
  const all = [join(projectFolder, "package.json"), ...files.toSorted().map((file) => join(folder, file))];
  const marks = checksum(process.version, ...all.map((file) => `${file.slice(projectFolder.length)} ${mark(file)}`));
  const known = store.read("marks", marks)?.toString();
  if (known !== undefined) return known;
  const key = checksum(
    process.version,
    ...all.flatMap((file) => [file.slice(projectFolder.length), readFileSync(file)]),
  );
  if (all.every((file) => Date.now() - statSync(file).ctimeMs > settled)) store.keep("marks", marks, key);
  return key;
}

function mark(file) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

function bundle(entry, key) {
  const { dependencies } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  const outside = [...Object.keys(dependencies), "hexo-util"].filter((name) => !bundled.has(name));
  const { outputFiles } = require("esbuild").buildSync({
    entryPoints: [entry],
    absWorkingDir: projectFolder,
    outfile: bundleFile,
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    // A script that was compiled before has no loader of its own; every package here can be required.
    supported: { "dynamic-import": false },
    mainFields: ["module", "main"],
    external: outside.flatMap((name) => [name, `${name}/*`]),
    sourcemap: "external",
    sourcesContent: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
  });
  const [map, code] = outputFiles.map(({ contents }) => Buffer.from(contents));
  store.keep("scripts-map", key, map);
  store.keep("scripts", key, code);
  return code;
}

/** Runs the bundle as a module of the project's folder, with V8's compiled form of it where one was kept; that names the folder. */
function run(code, key) {
  const place = checksum(projectFolder, key);
  const cachedData = store.read("scripts-v8", place);
  const script = new vm.Script(Module.wrap(code.toString()), {
    filename: bundleFile,
    cachedData,
  });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once("exit", () => store.keep("scripts-v8", place, script.createCachedData()));
  }
  const module = new Module(bundleFile, null);
  module.filename = bundleFile;
  module.paths = Module._nodeModulePaths(projectFolder);
  const require = Module.createRequire(bundleFile);
  Reflect.apply(script.runInThisContext(), module.exports, [
    module.exports,
    require,
    module,
    bundleFile,
    projectFolder,
  ]);
  return module.exports;
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
