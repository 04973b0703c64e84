import * as imported from "hexo-util";

/**
 * Hexo's own helpers. The package is not among the dependencies, since Hexo would load it as a plugin for its name;
 * `overrides` pins the one version that Hexo and its plugins share. Node's own loader brings the names of a CommonJS
 * package under `default`, the bundle brings them beside it.
 */
const util = "default" in imported ? (imported.default as typeof imported) : imported;

export const { Pattern, Permalink, createSha1Hash, deepMerge, full_url_for, isExternalLink, slugize } = util;
