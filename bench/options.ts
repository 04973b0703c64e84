import { parseArgs } from "node:util";

export interface Options {
  readonly posts: number;
  readonly runs: number;
  /** Names of the tools to measure. */
  readonly tools: readonly string[];
  /** File that the results are written to. */
  readonly json: string | undefined;
}

/** Reads the command line; throws a sentence where it is wrong. */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: "string", default: "1000" },
      runs: { type: "string", default: "5" },
      tools: { type: "string", default: known.join(",") },
      json: { type: "string" },
    },
  });
  const tools = values.tools.split(",").filter((name) => name !== "");
  const unknown = tools.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`Unexpected tool “${unknown}”, expected some of ${known.join(", ")}.`);
  return { posts: whole("posts", values.posts), runs: whole("runs", values.runs), tools, json: values.json };
}

function whole(name: string, written: string): number {
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  throw new Error(`Unexpected --${name} “${written}”, expected a whole number from 1.`);
}
