"use strict";

const { SourceMap } = require("node:module");
const { dirname, join } = require("node:path");

/**
 * Makes stack traces name the TypeScript that bundled code came from. Node's own support reads the map of every file it
 * loads; here a map is read when a stack is first printed, and again when another took its place. Gives the maps, by the bundle's file, for others to add to.
 */
exports.mapStacks = function mapStacks(sources) {
  const maps = new Map(Object.entries(sources));
  const parsed = new Map();
  const mapOf = (file) => {
    const read = maps.get(file);
    const known = parsed.get(file);
    if (known?.read === read) return known?.map;
    const text = read?.();
    const map = text === undefined ? undefined : new SourceMap(JSON.parse(text));
    parsed.set(file, { read, map });
    return map;
  };
  Error.prepareStackTrace = (error, sites) =>
    [String(error), ...sites.map((site) => `    at ${placed(site, mapOf)}`)].join("\n");
  return maps;
};

function placed(site, mapOf) {
  const file = site.getFileName();
  const map = typeof file === "string" ? mapOf(file) : undefined;
  const entry = map?.findEntry(site.getLineNumber() - 1, site.getColumnNumber() - 1);
  if (entry?.originalSource === undefined) return String(site);
  const place = `${join(dirname(file), entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  const name = site.getFunctionName();
  return name === null ? place : `${name} (${place})`;
}
