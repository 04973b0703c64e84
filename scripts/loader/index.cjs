/* global hexo */
"use strict";

/*
 * Hexo runs every file under scripts/ as plain JavaScript, so TypeScript there would fail one by one, logged
 * and ignored. This plugin bundles scripts/index.ts instead, keeps the bundle in the site's cache, and runs it.
 * Hexo also swallows what a plugin throws; a broken script is therefore thrown again after Hexo has started.
 */
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { dirname, join } = require("node:path");

const projectFolder = dirname(dirname(__dirname));
const scriptsFolder = join(projectFolder, "scripts");

/** Where the bundle is said to stand: its source map names files from the project's folder. */
const bundleFile = join(projectFolder, "scripts.bundle.cjs");

/** Packages that are small once bundled; all others stay outside and are loaded when needed. */
const bundled = new Set(["zod", "yaml", "marked", "get-east-asian-width"]);

hexo.script_dir = null;

try {
  const key = keyOf(scriptsFolder);
  const cache = join(hexo.base_dir, ".cache");
  run(readCached(cache, key) ?? keep(cache, key, bundle(join(scriptsFolder, "index.ts"))))(hexo, key);
} catch (error) {
  hexo.extend.filter.register(
    "after_init",
    () => {
      throw readable(error);
    },
    0,
  );
}

/** A hash of everything the bundle is made of: the scripts, the versions of the packages, and Node's own. */
function keyOf(folder) {
  const hash = createHash("sha1").update(process.version);
  hash.update(readFileSync(join(projectFolder, "package.json")));
  for (const file of readdirSync(folder, { recursive: true }).toSorted()) {
    if (/\.[ct]s$/.test(file))
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(join(folder, file)));
  }
  return hash.digest("base64url");
}

function readCached(cache, key) {
  try {
    const text = readFileSync(join(cache, fileName(key)), "utf8");
    const end = text.indexOf("\n");
    const code = text.slice(end + 1);
    return text.slice(0, end) === `// ${checksum(code)}` ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a bundle for the next start, in one step, and drops older ones. A cache that cannot be written is done without. */
function keep(cache, key, code) {
  try {
    mkdirSync(cache, { recursive: true });
    for (const name of readdirSync(cache)) if (/^scripts-.*\.cjs$/.test(name)) rmSync(join(cache, name));
    const draft = join(cache, `${fileName(key)}.${process.pid}`);
    writeFileSync(draft, `// ${checksum(code)}\n${code}`);
    renameSync(draft, join(cache, fileName(key)));
  } catch (error) {
    hexo.log.debug("scripts bundle not kept: %s", error.message);
  }
  return code;
}

function fileName(key) {
  return `scripts-${key}.cjs`;
}

function checksum(text) {
  return createHash("sha1").update(text).digest("base64url");
}

function bundle(entry) {
  const { dependencies } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  const outside = [...Object.keys(dependencies), "hexo-util"].filter((name) => !bundled.has(name));
  const result = require("esbuild").buildSync({
    entryPoints: [entry],
    absWorkingDir: projectFolder,
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    external: outside.flatMap((name) => [name, `${name}/*`]),
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
