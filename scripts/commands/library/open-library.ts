import type { Diagnostic } from "../../diagnostic.ts";
import { cacheFolder, type Host } from "../../engine/cache.ts";
import { checkTogether, levelled } from "../../engine/check-posts.ts";
import { readLibrary } from "../../engine/library.ts";
import { readMemory } from "../../engine/memory.ts";
import { openSite } from "../../engine/open-site.ts";
import { contentKey } from "../../engine/snapshot.ts";
import type { Settings } from "../../config.ts";
import type { Library } from "../../library/model.ts";

/** A site's library, read without planning or drawing a page. */
export interface OpenLibrary {
  readonly library: Library;
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every note, or takes it from what the last build remembered, and makes the library of them. */
export async function openLibrary(host: Host): Promise<OpenLibrary> {
  const open = await openSite(host, readMemory(cacheFolder(host.hexo), contentKey(host)));
  const derived = await open.contents.finish();
  const { library, diagnostics } = await readLibrary(host.hexo, open);
  const all = [...open.diagnostics, ...derived, ...checkTogether(open), ...diagnostics];
  return { library, settings: open.settings, diagnostics: levelled(all, open) };
}
