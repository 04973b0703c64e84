import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Host } from "../engine/cache.ts";
import { effectOf } from "../engine/live/effect.ts";
import { placesOf } from "../engine/live/places.ts";
import { openSuccession } from "../engine/live/succession.ts";
import { watchFiles } from "../engine/watch.ts";

/**
 * Builds after every change, one build at a time, until the process is ended. After a change of code or configuration a
 * successor builds; one that does not even start leaves this process at its place.
 */
export async function keepBuilding(host: Host, build: () => Promise<unknown>): Promise<void> {
  const { hexo } = host;
  let waiting = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();
  let isBehind = false;

  const work = async () => {
    const paths = [...waiting];
    waiting = new Set();
    if (paths.length === 0) return;
    const places = { source: hexo.source_dir, theme: hexo.theme_dir };
    if (!isBehind && !paths.some((path) => effectOf(path, places, existsSync(path)) === "restart")) {
      await build();
      return;
    }
    hexo.log.info("Code or configuration changed; starting anew.");
    isBehind = (await succession.replace()).length > 0;
  };
  const stop = watchFiles(
    placesOf(hexo, join(__dirname, "scripts")),
    (paths) => {
      waiting = new Set([...waiting, ...paths]);
      queue = queue.then(work);
    },
    ({ message }) => hexo.log.warn(message),
  );
  const succession = openSuccession({
    leave: async () => stop(),
    readPrinted: (printed) => [{ level: "error", code: "", place: undefined, message: printed, hint: "", lines: [] }],
  });
  hexo.unwatch = stop;
  queue = build();
  await queue;
  await succession.ready();
  hexo.log.info("Watching for changes. Press Ctrl+C to stop.");
}
