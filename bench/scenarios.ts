import { appendFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { makeNewest, makeNote } from "./corpus/note.ts";
import type { Prepared } from "./tools/tool.ts";

/** What happens to a site before it is built again, by the name of the scenario. */
export const scenarios = {
  /** Nothing of an earlier build is left. */
  cold: async ({ site, made }) => {
    for (const name of made) await rm(join(site, name), { recursive: true, force: true });
  },
  /** Nothing has changed. */
  same: async () => {},
  /** A post has one more sentence. */
  edit: async ({ site, posts }, { count, round }) => {
    const file = join(site, posts, fileName((Math.floor(count / 2) + round * 7) % count));
    await appendFile(file, `\n第 ${round + 1} 次补充。\n`);
  },
  /** A post is added that is newer than all others, so that every list moves on. */
  add: async ({ site, posts, fileOf }, { count, round }) => {
    await writeFile(join(site, posts, fileName(count + round)), fileOf(makeNewest(count + round)));
  },
} satisfies Record<string, (tool: Prepared, at: Moment) => Promise<void>>;

export type Scenario = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as Scenario[];

/** What the scenarios are called in the table. */
export const captions: Readonly<Record<Scenario, string>> = {
  cold: "cold",
  same: "nothing changed",
  edit: "one post edited",
  add: "newest post added",
};

/** Posts at the start, and the round that is on, from 0. */
export interface Moment {
  readonly count: number;
  readonly round: number;
}

export async function writePosts({ site, posts, fileOf }: Prepared, count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    await writeFile(join(site, posts, fileName(number)), fileOf(makeNote(number)));
  }
}

function fileName(number: number): string {
  return `talk-${number + 1}.md`;
}
