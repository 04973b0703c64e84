import { endOfBackticks } from "./backticks.ts";
import { textPiece } from "./piece.ts";
import type { InlineRule } from "./rule.ts";

/** `` `code` ``: as many backticks behind as before. An unclosed run is text as a whole. */
export const codeSpan: InlineRule = (scan, start) => {
  const { text } = scan;
  const open = endOfBackticks(text, start);
  const size = open - start;
  if (scan.lastBackticks(size) < open) return textPiece(text, start, open);
  let [at, end] = [open, open];
  do {
    at = text.indexOf("`", end);
    end = endOfBackticks(text, at);
  } while (end - at !== size);
  const token = { type: "codespan", raw: text.slice(start, end), text: trimOnce(text.slice(open, at)) };
  return { token, start, end, depth: 0 };
};

function trimOnce(code: string): string {
  const line = code.replaceAll("\n", " ");
  const padded = line.length > 1 && line.startsWith(" ") && line.endsWith(" ") && /[^ ]/.test(line);
  return padded ? line.slice(1, -1) : line;
}
