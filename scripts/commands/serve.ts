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

async function reload(host: Host): Promise<void> {
  const { hexo } = host;
  try {
    const { settings, pages, finish } = await load(host);
    const diagnostics = await finish();
    for (const { path, data } of pages?.lateFiles() ?? []) hexo.route.set(path, data);
    if (diagnostics.length > 0) console.error(report(diagnostics, hexo.base_dir, settings.language));
  } catch (error) {
    reportFault(hexo, error);
  }
}
