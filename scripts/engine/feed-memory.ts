import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { readChecked, writeChecked } from "./remember.ts";

/** A note of a feed, and a text that differs wherever its HTML may. */
export interface Fed {
  readonly key: string;
  readonly make: () => string;
}

/** The HTML of some notes, in their order. */
export type FeedHtml = (folder: string, notes: readonly Fed[]) => readonly string[];

const name = "feeds.json";

/** Makes the HTML of the notes of a feed, by the folder of the feed, or remembers it: most of them were in it the last time. */
export function rememberedFeeds(cache: string): FeedHtml {
  const file = join(cache, name);
  let kept: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  return (folder, notes) => {
    kept ??= (readChecked(file) ?? {}) as NonNullable<typeof kept>;
    const before = new Map(Object.entries(kept[folder] ?? {}));
    const now = notes.map(({ key, make }): [string, string] => [key, before.get(key) ?? make()]);
    if (now.length !== before.size || now.some(([key]) => !before.has(key))) {
      kept = { ...kept, [folder]: Object.fromEntries(now) };
      mkdirSync(cache, { recursive: true });
      writeChecked(file, kept);
    }
    return now.map(([, html]) => html);
  };
}
