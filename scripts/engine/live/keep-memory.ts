import { cacheFolder, type Host } from "../cache.ts";
import { takeLock } from "../lock.ts";
import { writeMemory, type Memory } from "../memory.ts";
import { contentKey } from "../snapshot.ts";

/** What was derived of the posts is there for the next start and the next build, unless a build is at work, which keeps its own. */
export async function keepMemory(host: Host, before: Memory, now: Memory): Promise<void> {
  if ([...now].every(([path, { hash, derived }]) => before.get(path)?.hash === hash && derived?.kept !== undefined)) {
    return;
  }
  const cache = cacheFolder(host.hexo);
  const release = await takeLock(cache, () => {
    throw new Busy();
  }).catch((error: unknown) => {
    if (error instanceof Busy) return undefined;
    throw error;
  });
  if (release === undefined) return;
  try {
    writeMemory(cache, contentKey(host), now);
  } finally {
    await release();
  }
}

class Busy extends Error {}
