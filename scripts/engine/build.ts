import type { BuildResult, OnPage } from "./build-result.ts";
import { cacheFolder, type Host } from "./cache.ts";
import { takeLock } from "./lock.ts";
import { readManifest } from "./manifest.ts";
import { recover } from "./publish.ts";
import { closeSpill } from "./spill.ts";
import { inputsOf, isInPlace, readFinished } from "./snapshot.ts";

interface BuildWish {
  readonly force: boolean;
  readonly onPage: OnPage;
}

/** Builds the whole site and puts it in place, or leaves `public/` as it was. Waits while another build is at work. */
export async function build(host: Host, force = false, onPage: OnPage = () => {}): Promise<BuildResult> {
  const { hexo } = host;
  const cache = cacheFolder(hexo);
  const release = await takeLock(cache, (pid) =>
    hexo.log.info("Another build is at work here (process %d); waiting for it.", pid),
  );
  try {
    recover(hexo.public_dir, cache);
    return await buildLocked(host, cache, { force, onPage });
  } finally {
    closeSpill();
    await release();
  }
}

/** A site whose inputs and files are as the last build left them is not even loaded. */
async function buildLocked(host: Host, cache: string, { force, onPage }: BuildWish): Promise<BuildResult> {
  const inputs = inputsOf(host);
  const manifest = readManifest(cache);
  const finished = force ? undefined : readFinished(cache);
  if (
    finished !== undefined &&
    finished.inputs === inputs &&
    Date.now() < (finished.until ?? Infinity) &&
    isInPlace(manifest, host.hexo.public_dir)
  ) {
    return { ...finished, published: { written: 0, removed: 0 } };
  }
  const { make } = await import("./make.ts");
  return make(host, { cache, inputs, manifest, force, onPage });
}
