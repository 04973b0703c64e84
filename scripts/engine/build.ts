import type { Diagnostic } from "../diagnostic.ts";
import { cacheFolder, type Host } from "./cache.ts";
import { load } from "./load.ts";
import { takeLock } from "./lock.ts";
import { readManifest } from "./manifest.ts";
import { publish, recover, type Published } from "./publish.ts";
import { readRoute } from "./routes.ts";
import { inputsOf, isInPlace, readFinished, writeFinished } from "./snapshot.ts";
import { openStaging } from "./staging.ts";
import { checkTypes } from "./typecheck.ts";

export interface BuildResult {
  readonly language: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  /** Absent where an error kept the old site in place. */
  readonly published: Published | undefined;
}

/** The project's own code does not compile. */
export class TypeFault extends Error {
  readonly errors: readonly string[];

  constructor(errors: readonly string[]) {
    super(errors.join("\n"));
    this.errors = errors;
  }
}

/** Builds the whole site and puts it in place, or leaves `public/` as it was. Waits while another build is at work. */
export async function build(host: Host, force = false): Promise<BuildResult> {
  const { hexo } = host;
  const cache = cacheFolder(hexo);
  const release = await takeLock(cache, (pid) =>
    hexo.log.info("Another build is at work here (process %d); waiting for it.", pid),
  );
  try {
    recover(hexo.public_dir, cache);
    return await buildLocked(host, cache, force);
  } finally {
    await release();
  }
}

async function buildLocked(host: Host, cache: string, force: boolean): Promise<BuildResult> {
  const { hexo } = host;
  const inputs = inputsOf(host);
  const manifest = readManifest(cache);
  const finished = force ? undefined : readFinished(cache);
  if (
    finished !== undefined &&
    finished.inputs === inputs &&
    Date.now() < (finished.until ?? Infinity) &&
    isInPlace(manifest, hexo.public_dir)
  ) {
    return { ...finished, published: { written: 0, removed: 0 } };
  }
  const types = checkTypes(host);
  const [{ settings, diagnostics, until }, errors] = await Promise.all([load(host), types]);
  if (errors.length > 0) throw new TypeFault(errors);
  const paths = hexo.route.list();
  const result = { language: settings.language, diagnostics, pages: paths.length };
  if (diagnostics.some(({ level }) => level === "error")) return { ...result, published: undefined };
  const staging = openStaging(hexo.public_dir, cache, manifest);
  for (const path of paths) staging.put(path, await readRoute(hexo, path));
  const published = publish(staging.changes(), hexo.public_dir, cache);
  if (inputs !== undefined) writeFinished(cache, { ...result, inputs, until });
  return { ...result, published };
}
