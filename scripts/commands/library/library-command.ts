import type { Host } from "../../engine/cache.ts";
import { exits, reportFault } from "../fault.ts";
import { report } from "../report.ts";
import { openLibrary, type OpenLibrary } from "./open-library.ts";
import { writeOut } from "./write-out.ts";

export type Args = Readonly<Record<string, unknown>>;

/** What a sub-command gives: what to print, or why it cannot. */
export type Outcome =
  | { readonly text: string; readonly code?: number }
  | { readonly fault: string; readonly code: number };

/** A sub-command: its answer about a library. `words` are what follows its name. */
export type Answer = (
  open: OpenLibrary,
  asked: { readonly words: readonly string[]; readonly args: Args },
) => Outcome | Promise<Outcome>;

interface LibraryCommand {
  /** `hexo talks`. */
  readonly name: string;
  readonly usage: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

/**
 * Runs a command that answers about the library: its answer alone goes to standard output, or to `--out FILE`; all else
 * goes to standard error. Sets the exit code.
 */
export async function runLibraryCommand(host: Host, command: LibraryCommand, args: Args): Promise<void> {
  try {
    process.exitCode = await run(host, command, args);
  } catch (error) {
    process.exitCode = reportFault(host.hexo, error);
  }
}

async function run(host: Host, { name, usage, answers }: LibraryCommand, args: Args): Promise<number> {
  const [word, ...words] = Array.isArray(args["_"]) ? args["_"].map(String) : [];
  const answer = word !== undefined && Object.hasOwn(answers, word) ? answers[word] : undefined;
  const { format = "text", out } = args;
  const wrong =
    answer === undefined
      ? word === undefined
        ? "Nothing was asked for."
        : `Unexpected “${word}”.`
      : format !== "text" && format !== "json"
        ? `Unexpected --format ${JSON.stringify(format)}.`
        : out !== undefined && (typeof out !== "string" || out === "")
          ? "Unexpected --out, expected a file's name behind it."
          : undefined;
  if (answer === undefined || wrong !== undefined) {
    console.error(`${wrong}\nExpected: npx hexo ${name} ${usage}`);
    return exits.fault;
  }
  const open = await openLibrary(host);
  const errors = open.diagnostics.filter(({ level }) => level === "error");
  if (errors.length > 0) {
    console.error(report(errors, host.hexo.base_dir, open.settings.language));
    return exits.content;
  }
  const outcome = await answer(open, { words, args });
  if ("fault" in outcome) {
    console.error(outcome.fault);
    return outcome.code;
  }
  await writeOut(outcome.text, typeof out === "string" ? out : undefined);
  return outcome.code ?? exits.done;
}
