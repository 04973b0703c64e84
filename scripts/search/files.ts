import { createHash } from "node:crypto";

import { compare } from "../compare.ts";
import type { SearchIndex } from "./index.ts";
import {
  blockPath,
  choicesPath,
  manifestPath,
  speakersPath,
  type Choice,
  type Choices,
  type Manifest,
} from "./manifest.ts";
import { countPostings } from "./postings.ts";
import { eachTerm, wordCodec } from "./shard.ts";
import { shardKinds, shardPath } from "./shards.ts";

/** A file of the index; its path is below the folder of the search page. */
export interface IndexFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Notes in a block: few enough to be fetched for one hit. */
const block = 40;

/** Everything that browsers fetch. */
export function indexFiles(index: SearchIndex): IndexFile[] {
  const counts = countFacets(index);
  const shards = shardKinds.map((kind) =>
    index.shards[kind].map((content, shard) => ({ path: shardPath(kind, shard), content })),
  );
  const blocks = Array.from({ length: Math.ceil(index.notes.length / block) }, (_, at) => ({
    path: blockPath(at),
    content: `[${index.notes
      .slice(at * block, (at + 1) * block)
      .map(({ row }) => row)
      .join(",\n")}]`,
  }));
  const choices = { path: choicesPath, content: JSON.stringify(choicesOf(counts)) };
  const speakers = { path: speakersPath, content: JSON.stringify(byCount(counts("speaker"))) };
  const [han = [], words = [], facets = []] = shards.map(sumsOf);
  const manifest: Manifest = {
    version: 1,
    notes: index.notes.length,
    block,
    languages: byCount(counts("language")).map(([name]) => name),
    sums: { han, words, facets, notes: sumsOf(blocks), choices: sumsOf([choices]), speakers: sumsOf([speakers]) },
  };
  return [...shards.flat(), ...blocks, choices, speakers, { path: manifestPath, content: JSON.stringify(manifest) }];
}

function sumsOf(files: readonly IndexFile[]): string[] {
  return files.map(({ content }) => createHash("sha1").update(content).digest("base64url").slice(0, 6));
}

function choicesOf(counts: (filter: string) => readonly Choice[]): Choices {
  return {
    series: byCount(counts("series")),
    year: counts("year").toSorted(([a], [b]) => compare(b, a)),
    category: counts("category").toSorted(([a], [b]) => compare(a, b)),
  };
}

function byCount(choices: readonly Choice[]): Choice[] {
  return choices.toSorted(([a, many], [b, more]) => more - many || compare(a, b));
}

/** How many notes have each value of a filter. */
function countFacets({ shards }: SearchIndex): (filter: string) => readonly Choice[] {
  const found = new Map<string, Choice[]>();
  for (const bytes of shards.facets) {
    eachTerm(bytes, wordCodec, (facet, reader) => {
      const notes = countPostings(reader);
      const [filter, name] = [facet.slice(0, facet.indexOf(":")), facet.slice(facet.indexOf(":") + 1)];
      if (filter === "paper") return;
      const list = found.get(filter);
      if (list === undefined) found.set(filter, [[name, notes]]);
      else list.push([name, notes]);
    });
  }
  return (filter) => found.get(filter) ?? [];
}
