import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { nearPairs, type NearPair } from "../check/near-duplicates.ts";
import { checksum, readChecked, writeChecked } from "./remember.ts";

/** Names that may be slips of others, by what they name. */
export type NearPairs = (names: Readonly<Record<"speakers" | "papers", readonly string[]>>) => {
  readonly speakers: readonly NearPair[];
  readonly papers: readonly NearPair[];
};

const name = "near-names.json";

/** Compares a site's names, or remembers how they compared the last time: they seldom change, and each is compared with all. */
export function rememberedPairs(cache: string, code: string): NearPairs {
  return (names) => {
    const distinct = { speakers: [...new Set(names.speakers)], papers: [...new Set(names.papers)] };
    const key = checksum(code, JSON.stringify(distinct));
    const file = join(cache, name);
    const kept = readChecked(file) as { readonly key: string; readonly pairs: ReturnType<NearPairs> } | undefined;
    if (kept?.key === key) return kept.pairs;
    const pairs = { speakers: nearPairs(distinct.speakers), papers: nearPairs(distinct.papers) };
    mkdirSync(cache, { recursive: true });
    writeChecked(file, { key, pairs });
    return pairs;
  };
}
