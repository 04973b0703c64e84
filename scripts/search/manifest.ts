import type { ShardKind } from "./shards.ts";

/** The first file of the index that is read: how the others are cut, and a sum of each, by which old ones are told. */
export interface Manifest {
  readonly version: 1;
  /** How many notes there are. */
  readonly notes: number;
  /** Notes in a block of what hits show. */
  readonly block: number;
  /** BCP 47 tags of the notes, the most frequent first. */
  readonly languages: readonly string[];
  readonly sums: Readonly<Record<ShardKind | "notes" | "choices" | "speakers", readonly string[]>>;
}

/** What hits can be limited to, each with the number of its notes, in the order it is offered. */
export type Choices = Readonly<Record<"series" | "year" | "category", readonly Choice[]>>;

export type Choice = readonly [name: string, notes: number];

/** Path of a block of rows, below the folder of the search page. */
export function blockPath(block: number): string {
  return `notes/${block}.json`;
}

export const manifestPath = "index.json";
export const choicesPath = "choices.json";
export const speakersPath = "speakers.json";
