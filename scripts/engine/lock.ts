import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { hasCode } from "./errors.ts";

/** Milliseconds between two looks at a lock that another build holds. */
const pause = 100;

/**
 * Takes the site's lock, so that two builds never write one `public/`. A build that finds another at work says so
 * through `onWait` and waits; a lock left by a process that is gone is taken over. Gives the function that lets go.
 */
export async function takeLock(cache: string, onWait: (pid: number) => void): Promise<() => Promise<void>> {
  const file = join(cache, "lock");
  await mkdir(cache, { recursive: true });
  for (let told = false; ;) {
    if (await create(file)) return () => rm(file, { force: true });
    const holder = await holderOf(file);
    if (holder === undefined || !isAlive(holder)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) onWait(holder);
    told = true;
    await sleep(pause);
  }
}

async function create(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Undefined where the lock is gone again, or was cut short before its owner's number was written. */
async function holderOf(file: string): Promise<number | undefined> {
  for (let look = 0; look < 3; look++) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) return undefined;
    if (/^\d+$/.test(text)) return Number(text);
    await sleep(pause);
  }
  return undefined;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}
