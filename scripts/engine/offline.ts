import type { Settings } from "../config.ts";
import { compare } from "../compare.ts";
import { webManifest } from "../feeds/web-manifest.ts";
import { offlineListPath, offlinePath, webManifestPath, workerPath } from "../urls.ts";
import { checksum } from "./remember.ts";
import type { Theme } from "./theme.ts";

interface TextFile {
  readonly path: string;
  readonly data: () => string;
}

/** Name of the worker's code among the theme's files for browsers; it is published at the site's root, which it serves. */
export const workerName = "sw.js";

/** What the page that says that there is no network is drawn with. */
const shellNames: ReadonlySet<string> = new Set(["style.css", "lists.css", "scheme.js", "main.js", "offline.js"]);

/**
 * `index` are the paths of the search index. The files that let browsers keep what was read: the worker, the manifest, and the list of what else to keep. Where the
 * site says `offline: false`, the worker takes itself and its caches away; where it says nothing, there is none.
 */
export function offlineFiles(
  { offline, ...settings }: Settings,
  theme: Theme,
  key: string,
  index: readonly string[],
): TextFile[] {
  if (offline === undefined) return [];
  const { root } = settings;
  const code = theme.browserFiles.find(({ name }) => name === workerName)?.content ?? "";
  const assets = theme.browserFiles.filter(({ name }) => shellNames.has(name)).map(({ path }) => path);
  const site = offline
    ? { isOn: true, root, version: checksum(key, theme.key).slice(0, 8), shell: [offlinePath, ...assets] }
    : { isOn: false, root };
  const worker = { path: workerPath, data: () => `const lecternSite=${JSON.stringify(site)};\n${code}` };
  if (!offline) return [worker];
  return [
    worker,
    { path: webManifestPath, data: () => webManifest({ offline, ...settings }) },
    { path: offlineListPath, data: () => `${JSON.stringify({ search: [...index].sort(compare).map(encodeURI) })}\n` },
  ];
}
