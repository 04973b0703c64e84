import * as imported from "hexo-util";

/** A CommonJS package: Node's own loader brings its names under `default`, the bundle brings them beside it. */
const util = "default" in imported ? (imported.default as typeof imported) : imported;

export const { Permalink, createSha1Hash, deepMerge, full_url_for, slugize } = util;
