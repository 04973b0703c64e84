import type { Token } from "marked";

import { readLinkTarget } from "./link-target.ts";
import { deepestSpan, depthOf, textPiece, tokensOf, type Piece } from "./piece.ts";
import { labelKey, type Scan } from "./rule.ts";
import { isPiece, resolveSpans, type Delimiter } from "./spans.ts";

interface Bracket {
  /** Index of its piece. */
  readonly piece: number;
  readonly start: number;
  readonly end: number;
  readonly isImage: boolean;
  /** No link inside a link: false once a link was made behind it. */
  active: boolean;
  /** Another bracket opened behind it, so that what it holds is no label. */
  holdsBracket: boolean;
}

/** The open brackets of a text, and the links and images they become. CommonMark 0.31, “look for link or image”. */
export class Brackets {
  readonly #scan: Scan;
  readonly #pieces: (Piece | Delimiter)[];
  readonly #open: Bracket[] = [];

  constructor(scan: Scan, pieces: (Piece | Delimiter)[]) {
    this.#scan = scan;
    this.#pieces = pieces;
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Remembers `[` or `![` at an offset; the offset behind it. */
  open(start: number): number {
    const isImage = this.#scan.text[start] === "!";
    const end = start + (isImage ? 2 : 1);
    const outer = this.#open.at(-1);
    if (outer !== undefined) outer.holdsBracket = true;
    this.#open.push({ piece: this.#pieces.length, start, end, isImage, active: true, holdsBracket: false });
    this.#pieces.push(textPiece(this.#scan.text, start, end));
    return end;
  }

  /** Makes a link or an image of what stands before `]` at an offset, or leaves it text; the offset behind what was read. */
  close(at: number): number {
    const bracket = this.#open.pop();
    const target = bracket?.active === true ? this.#target(bracket, at) : undefined;
    const inside = bracket === undefined || target === undefined ? [] : this.#pieces.slice(bracket.piece + 1);
    const tooDeep = inside.some((piece) => isPiece(piece) && piece.depth >= deepestSpan);
    // every bracket around holds what is too deep as well
    if (tooDeep) this.#open.length = 0;
    if (bracket === undefined || target === undefined || tooDeep) {
      this.#pieces.push(textPiece(this.#scan.text, at, at + 1));
      return at + 1;
    }
    this.#pieces.length = bracket.piece;
    this.#pieces.push(this.#span(bracket, at, target, resolveSpans(this.#scan.text, inside)));
    if (!bracket.isImage) this.#deactivate();
    return target.end;
  }

  #span(bracket: Bracket, at: number, target: Target, inside: Piece[]): Piece {
    const { text } = this.#scan;
    const tokens = bracket.isImage ? tokensOf(inside) : withoutLinks(tokensOf(inside));
    const raw = text.slice(bracket.start, target.end);
    const type = bracket.isImage ? "image" : "link";
    const token = { type, raw, href: target.href, title: target.title, text: text.slice(bracket.end, at), tokens };
    return { token, start: bracket.start, end: target.end, depth: depthOf(inside) + 1 };
  }

  #deactivate(): void {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const bracket = this.#open[at];
      if (bracket === undefined || (!bracket.isImage && !bracket.active)) return;
      if (!bracket.isImage) bracket.active = false;
    }
  }

  #target(bracket: Bracket, at: number): Target | undefined {
    const { text, context } = this.#scan;
    const direct = readLinkTarget(text, at + 1);
    if (direct !== undefined) return direct;
    label.lastIndex = at + 1;
    const named = label.exec(text)?.[0];
    const isFull = named !== undefined && named !== "[]";
    if (!isFull && bracket.holdsBracket) return undefined;
    const key = isFull ? named.slice(1, -1) : text.slice(bracket.end, at);
    if (key.length > longestLabel) return undefined;
    const found = context.links[labelKey(key)];
    if (found === undefined) return undefined;
    return { href: found.href ?? "", title: found.title ?? null, end: at + 1 + (named?.length ?? 0) };
  }
}

interface Target {
  readonly href: string;
  readonly title: string | null;
  readonly end: number;
}

const longestLabel = 999;
const label = /\[(?:\\[^]|[^[\]\\]){0,999}\]/y;

/** Addresses inside a link's text are text. */
function withoutLinks(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (!("tokens" in token) || token.tokens === undefined || token.type === "image") return [token];
    const inner = withoutLinks(token.tokens);
    return token.type === "link" ? inner : [{ ...token, tokens: inner }];
  });
}
