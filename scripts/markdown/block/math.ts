import { endOfLine } from "./paragraph.ts";

export interface FormulaSource {
  readonly raw: string;
  readonly text: string;
}

/** Reads a formula that stands alone, `$$…$$` or `\[…\]`, on one line or several; undefined where there is none. */
export function readFormula(source: string): FormulaSource | undefined {
  const [mark, open] = /^ {0,3}(\$\$|\\\[)/.exec(source) ?? [];
  if (mark === undefined || open === undefined) return undefined;
  const closes = open === "$$" ? "$$" : "\\]";
  const close = source.slice(0, longest).indexOf(closes, mark.length);
  if (close < 0) return undefined;
  const end = endOfLine(source, close);
  const text = source.slice(mark.length, close).trim();
  if (text === "" || source.slice(close + 2, end).trim() !== "") return undefined;
  // escaped brackets around words are no formula
  if (open === "\\[" && !/[\\^_=+\-<>|{}/]/.test(text)) return undefined;
  return { raw: source.slice(0, end), text };
}

/** Longer formulas are text: a limit that keeps reading linear. */
const longest = 5_000;
