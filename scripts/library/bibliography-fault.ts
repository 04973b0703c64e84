/** Where a bibliography breaks BibTeX's rules and how, as a key of the messages' `problems`. */
interface Fault {
  readonly line: number;
  readonly column: number;
  readonly problem: "bib-syntax" | "bib-comma" | "bib-open";
  readonly detail: string;
}

interface Entry {
  readonly text: string;
  /** Line of the file that it starts on, from 1. */
  readonly line: number;
}

/**
 * The parser gives up where it no longer understands, which may be the end of the file; so the entries are parsed one by
 * one until the first that is wrong. `message` is what it said of the whole.
 */
export function findFault(text: string, parse: (bibtex: string) => unknown, message: string): Fault {
  const entries = entriesIn(text);
  const macros = entries
    .filter(({ text }) => /^\s*@\s*string\b/i.test(text))
    .map(({ text }) => text.replace(/\n/g, " "));
  for (const entry of entries.filter(({ text }) => !/^\s*@\s*(?:string|comment|preamble)\b/i.test(text))) {
    try {
      parse(`${macros.join("")}\n${entry.text}`);
    } catch (error) {
      return faultIn(entry, messageOf(error));
    }
  }
  return faultIn({ text, line: 2 }, message);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Each from its `@` at the start of a line to the next. */
function entriesIn(text: string): Entry[] {
  const starts = [...text.matchAll(/^[ \t]*@\s*\w+\s*[{(]/gm)].map(({ index }) => index);
  return starts.map((start, at) => ({
    text: text.slice(start, starts[at + 1]),
    line: text.slice(0, start).split("\n").length,
  }));
}

/** The parser says `expected "rbrace", got "identifier" at line 4 col 2:` and then quotes the lines; the macros took one more. */
function faultIn({ text, line: start }: Entry, message: string): Fault {
  const [, what = "", line, column] = /^([\s\S]*?)\s*at line (\d+) col (\d+)/.exec(message) ?? [];
  const column0 = text.search(/\S/) + 1;
  if (line === undefined || / got EOF/.test(what)) {
    const problem = isOpen(text) ? "bib-open" : "bib-syntax";
    return { line: start, column: column0, problem, detail: (what || message).split("\n")[0] ?? "" };
  }
  const isComma = /expected "rbrace", got "identifier"/.test(what);
  return {
    line: start + Number(line) - 2,
    column: Number(column),
    problem: isComma ? "bib-comma" : "bib-syntax",
    detail: what.trim(),
  };
}

/** Whether more braces open than close. */
function isOpen(text: string): boolean {
  const signs = text.replace(/\\[{}]/g, "").replace(/[^{}]/g, "");
  return signs.replaceAll("}", "").length > signs.replaceAll("{", "").length;
}
