import { parseArgs } from "node:util";

export interface Options {
  readonly posts: number;
  readonly runs: number;
  /** Names of the tools to measure. */
  readonly tools: readonly string[];
  /** What is measured: the tools' builds, and the search beside Pagefind. */
  readonly parts: readonly Part[];
  /** Queries of each kind that the searches are asked. */
  readonly queries: number;
  /** File that the results are written to. */
  readonly json: string | undefined;
}

export const parts = ["builds", "search"] as const;

export type Part = (typeof parts)[number];

/** Reads the command line; throws a sentence where it is wrong. */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: "string", default: "1000" },
      runs: { type: "string", default: "5" },
      tools: { type: "string", default: known.join(",") },
      parts: { type: "string", default: parts.join(",") },
      queries: { type: "string", default: "100" },
      json: { type: "string" },
    },
  });
  return {
    posts: whole("posts", values.posts),
    runs: whole("runs", values.runs),
    tools: some("tool", values.tools, known),
    parts: some("part", values.parts, parts),
    queries: whole("queries", values.queries),
    json: values.json,
  };
}

function some<T extends string>(what: string, written: string, known: readonly T[]): T[] {
  const names = written.split(",").filter((name) => name !== "");
  const unknown = names.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`Unexpected ${what} “${unknown}”, expected some of ${known.join(", ")}.`);
  return known.filter((name) => names.includes(name));
}

function whole(name: string, written: string): number {
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  throw new Error(`Unexpected --${name} “${written}”, expected a whole number from 1.`);
}
