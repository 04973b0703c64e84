import type { Token } from "marked";

/** A token with its place in the text it was read from, and how many spans deep it goes. */
export interface Piece {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/**
 * Spans inside spans are kept to this depth; what would go deeper stays text. No author nests so far, and whoever walks
 * the tokens may recurse without fear for the stack.
 */
export const deepestSpan = 100;

export function textPiece(text: string, start: number, end: number, shown = text.slice(start, end)): Piece {
  return { token: { type: "text", raw: text.slice(start, end), text: shown, escaped: false }, start, end, depth: 0 };
}

/** Tokens of pieces in order; neighbouring texts become one. */
export function tokensOf(pieces: readonly Piece[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length;) {
    const from = at;
    while (pieces[at]?.token.type === "text") at += 1;
    if (at - from > 1) tokens.push(mergeTexts(pieces.slice(from, at)));
    else {
      at = from + 1;
      const piece = pieces[from];
      if (piece !== undefined) tokens.push(piece.token);
    }
  }
  return tokens;
}

function mergeTexts(pieces: readonly Piece[]): Token {
  const raw = pieces.map(({ token }) => token.raw).join("");
  const text = pieces.map(({ token }) => ("text" in token ? String(token.text) : "")).join("");
  return { type: "text", raw, text, escaped: false };
}

export function depthOf(pieces: readonly Piece[]): number {
  let depth = 0;
  for (const piece of pieces) if (piece.depth > depth) depth = piece.depth;
  return depth;
}
