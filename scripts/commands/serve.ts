import type Hexo from "hexo";

import type { Host } from "../engine/cache.ts";
import { load } from "../engine/load.ts";
import { watchSite } from "../engine/watch.ts";
import { reportFault } from "./fault.ts";
import { report } from "./report.ts";

/** What `hexo server` asks for: loads the site, and again after every change. A mistake is told; the pages before it stay. */
export async function serve(host: Host): Promise<void> {
  let loading = reload(host);
  await loading;
  const stop = watchSite(host.hexo, () => {
    loading = loading.then(() => reload(host));
  });
  host.hexo.unwatch = stop;
}

/** A server listens to this machine alone, unless `server.ip` or `--ip` says otherwise. */
export function keepToThisMachine(hexo: Hexo): void {
  const server: { cache: boolean; ip?: unknown } = hexo.config.server;
  server.ip ??= "127.0.0.1";
}

async function reload(host: Host): Promise<void> {
  const { hexo } = host;
  try {
    const { diagnostics, settings } = await load(host);
    if (diagnostics.length > 0) console.error(report(diagnostics, hexo.base_dir, settings.language));
  } catch (error) {
    reportFault(hexo, error);
  }
}
