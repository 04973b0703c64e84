import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { askFor, reasonOf, type AskRules } from "./ask.ts";
import { addressIn, type ServedFile } from "./served-files.ts";
import { verdictOf, type Expected, type Verdict } from "./verdict.ts";

export interface CompareRules extends AskRules {
  /** Questions at a time. */
  readonly concurrency: number;
}

/** Path in the site to how it is served. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** Asks for every file of a site, for a page that does not exist, and says how each is served. */
export async function compareSite(files: readonly ServedFile[], base: string, rules: CompareRules): Promise<Verdicts> {
  const verdicts = new Map<string, Verdict>();
  const queue = files.map(asked);
  const notFound = files.find(({ path }) => path === "404.html");
  if (notFound !== undefined) queue.push(lost(notFound, base));
  await Promise.all(
    Array.from({ length: rules.concurrency }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        verdicts.set(next.path, await verdictFor(next.expected(), rules));
      }
    }),
  );
  return new Map([...verdicts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

interface Question {
  readonly path: string;
  /** Read when it is asked: a site may be larger than memory. */
  readonly expected: () => Expected;
}

function asked({ path, address, file, type }: ServedFile): Question {
  return { path, expected: () => ({ address, type, status: 200, bytes: readFileSync(file) }) };
}

/** Where there is nothing, a server is to say 404 with the site's own page. */
function lost({ file, type }: ServedFile, base: string): Question {
  const path = `no-such-page-${createHash("sha1").update(base).digest("hex").slice(0, 8)}.html`;
  const address = addressIn(base, path);
  return { path, expected: () => ({ address, type, status: 404, bytes: readFileSync(file) }) };
}

/** A copy that a cache holds is told from one that the server has: by asking past the cache. */
async function verdictFor(expected: Expected, rules: CompareRules): Promise<Verdict> {
  try {
    const answer = await askFor(expected.address, rules);
    const verdict = verdictOf(answer, expected);
    if (verdict.kind !== "different" && verdict.kind !== "missing") return verdict;
    const mark = createHash("sha1").update(expected.bytes).digest("hex").slice(0, 12);
    const second = await askFor(`${expected.address}?verify=${mark}`, rules, true);
    const isThere = second.status === expected.status && second.bytes.equals(expected.bytes);
    return isThere ? { kind: "stale", age: answer.age } : verdict;
  } catch (error) {
    return { kind: "unanswered", reason: reasonOf(error) };
  }
}

export interface Places {
  /** Where the site is looked at, without a slash at the end. */
  readonly base: string;
  /** Where it says that it is. */
  readonly own: string;
}

/** Addresses that the server's sitemap names and the site has no more. */
export async function leftBehind(
  files: readonly ServedFile[],
  { base, own }: Places,
  rules: AskRules,
): Promise<string[]> {
  const answer = await askFor(addressIn(base, "sitemap.xml"), rules).catch(() => undefined);
  if (answer?.status !== 200) return [];
  const known = new Set(files.map(({ path }) => pathOf(addressIn(own, path))));
  const listed = [...answer.bytes.toString().matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);
  return listed.filter((address) => address.startsWith(`${own}/`) && !known.has(pathOf(address)));
}

function pathOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname);
}
