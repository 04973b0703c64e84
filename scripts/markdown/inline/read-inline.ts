import type { Token } from "marked";

import { Brackets } from "./brackets.ts";
import { readDelimiterRun } from "./delimiters.ts";
import { textPiece, tokensOf, type Piece } from "./piece.ts";
import { Scan, type InlineContext } from "./rule.ts";
import { rulesAt } from "./rules.ts";
import { resolveSpans, type Delimiter } from "./spans.ts";

/**
 * Inline Markdown as tokens whose `raw` joined is the text. One pass from left to right: code, formulas, HTML, addresses
 * bind first, brackets make links, and delimiter runs are paired last. Time is linear in the text's length.
 */
export function readInline(text: string, context: InlineContext, headsItem = false): Token[] {
  if (!headsItem && nextSpecial(text, 0, false) === text.length) return text === "" ? [] : [lastText(text, 0).token];
  const scan = new Scan(text, context, headsItem, readInline);
  const pieces: (Piece | Delimiter)[] = [];
  const brackets = new Brackets(scan, pieces);
  const flush = (end: number): void => {
    if (end > scan.plainStart) pieces.push(textPiece(text, scan.plainStart, end));
  };
  const accept = (piece: Piece): number => {
    flush(piece.start);
    pieces.push(piece);
    return (scan.plainStart = piece.end);
  };
  let at = 0;
  for (let next = nextSpecial(text, 0, headsItem); next < text.length; next = nextSpecial(text, at, false)) {
    const character = text.charAt(next);
    scan.inBrackets = brackets.isOpen;
    const piece = rulesAt(character, scan, next);
    if (piece !== undefined) {
      at = accept(piece);
    } else if ("*_~=".includes(character)) {
      const run = readDelimiterRun(text, next);
      at = next + run.length;
      if (!run.canOpen && !run.canClose) continue;
      flush(next);
      pieces.push({ ...run, start: next });
      scan.plainStart = at;
    } else if (character === "[" || (character === "!" && text[next + 1] === "[")) {
      flush(next);
      at = scan.plainStart = brackets.open(next);
    } else if (character === "]") {
      flush(next);
      at = scan.plainStart = brackets.close(next);
    } else at = next + 1;
  }
  if (scan.plainStart < text.length) pieces.push(lastText(text, scan.plainStart));
  return tokensOf(resolveSpans(text, pieces));
}

/** The text at the end; spaces there do not show. */
function lastText(text: string, start: number): Piece {
  let end = text.length;
  while (end > start && (text[end - 1] === " " || text[end - 1] === "\t")) end -= 1;
  return textPiece(text, start, text.length, text.slice(start, end));
}

/** Where the next character stands that may be more than text. */
function nextSpecial(text: string, from: number, atOnce: boolean): number {
  if (atOnce) return from;
  special.lastIndex = from;
  return special.exec(text)?.index ?? text.length;
}

const special = /[\\`*_~=$![\]<&@{\n]|(?:https?|ftp):\/\/|www\./gi;
