import { watch as watchFiles, type FSWatcher } from "node:fs";
import { join } from "node:path";

import type Hexo from "hexo";

/** Milliseconds of quiet after a change before the site is loaded again: editors write a file in several steps. */
const quiet = 60;

/** Calls back after changes to content, theme or configuration until it is told to stop. */
export function watchSite(hexo: Hexo, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  };
  const watchers: FSWatcher[] = [
    watchFiles(hexo.source_dir, { recursive: true }, changed),
    watchFiles(hexo.theme_dir, { recursive: true }, changed),
    watchFiles(hexo.base_dir, (_event, file) => {
      if (file !== null && /^_config(?:\..+)?\.ya?ml$/.test(file)) changed();
    }),
  ];
  for (const watcher of watchers)
    watcher.on("error", (error) => hexo.log.warn(`${join(hexo.base_dir)}: ${error.message}`));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
