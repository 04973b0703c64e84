import type Hexo from "hexo";

import { load } from "../engine/load.ts";
import { watchSite } from "../engine/watch.ts";
import { reportFault } from "./fault.ts";
import { report } from "./report.ts";

/** What `hexo server` asks for: loads the site, and again after every change. A mistake is told; the pages before it stay. */
export async function serve(hexo: Hexo): Promise<void> {
  let loading = reload(hexo);
  await loading;
  const stop = watchSite(hexo, () => {
    loading = loading.then(() => reload(hexo));
  });
  hexo.unwatch = stop;
}

async function reload(hexo: Hexo): Promise<void> {
  try {
    const { diagnostics, settings } = await load(hexo);
    if (diagnostics.length > 0) console.error(report(diagnostics, hexo.base_dir, settings.language));
  } catch (error) {
    reportFault(hexo, error);
  }
}
