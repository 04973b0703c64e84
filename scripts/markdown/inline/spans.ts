import type { DelimiterRun, Marker } from "./delimiters.ts";
import { deepestSpan, depthOf, textPiece, tokensOf, type Piece } from "./piece.ts";

/** A delimiter run in the text. */
export interface Delimiter extends DelimiterRun {
  readonly start: number;
}

/**
 * Pairs delimiter runs into emphasis, strikethrough and marks, in linear time: CommonMark's “process emphasis” with a
 * stack of open runs, each holding what came after it.
 */
export function resolveSpans(text: string, pieces: readonly (Piece | Delimiter)[]): Piece[] {
  if (pieces.every(isPiece)) return [...pieces];
  const root: Piece[] = [];
  const stack = new OpenRuns(text, root);
  for (const piece of pieces) {
    if (isPiece(piece)) stack.append(piece);
    else stack.meet(piece);
  }
  stack.collapse(0);
  return root;
}

export function isPiece(piece: Piece | Delimiter): piece is Piece {
  return "token" in piece;
}

interface OpenRun extends Delimiter {
  /** Markers not used yet; they stand at the start of the run. */
  left: number;
  content: Piece[];
}

class OpenRuns {
  readonly #text: string;
  readonly #root: Piece[];
  readonly #runs: OpenRun[] = [];
  /** For each kind of closer: how many runs at the bottom cannot open it. */
  readonly #hopeless = new Int32Array(kindCount);

  constructor(text: string, root: Piece[]) {
    this.#text = text;
    this.#root = root;
  }

  append(piece: Piece): void {
    (this.#runs.at(-1)?.content ?? this.#root).push(piece);
  }

  /** Closes what the run can close; what is left of it opens, or is text. */
  meet(run: Delimiter): void {
    let used = 0;
    while (run.canClose && used < run.length) {
      const size = this.#close(run, used);
      if (size === 0) break;
      used += size;
    }
    if (used === run.length) return;
    const [start, left] = [run.start + used, run.length - used];
    if (run.canOpen) this.#runs.push({ ...run, start, left, content: [] });
    else this.append(textPiece(this.#text, start, start + left));
  }

  /** Turns every run from an index on into text; what they held goes to the one below. */
  collapse(from: number): void {
    const target = this.#runs[from - 1]?.content ?? this.#root;
    for (const run of this.#runs.splice(from)) {
      target.push(textPiece(this.#text, run.start, run.start + run.left));
      for (const piece of run.content) target.push(piece);
    }
    this.#lowerHopeless(from);
  }

  /** Number of markers of the closer that found their opener. */
  #close(run: Delimiter, used: number): number {
    const kind = kindOf(run);
    const at = this.#findOpener(run, this.#hopeless[kind] ?? 0);
    const opener = this.#runs[at];
    if (opener === undefined || this.#depthFrom(at) >= deepestSpan) {
      this.#hopeless[kind] = this.#runs.length;
      return 0;
    }
    const size = spans[run.marker].size(opener.left, run.length - used);
    this.collapse(at + 1);
    opener.left -= size;
    const span = wrap(this.#text, opener, size, run.start + used + size);
    if (opener.left > 0) opener.content = [span];
    else {
      this.#runs.pop();
      this.#lowerHopeless(at);
      this.append(span);
    }
    return size;
  }

  #lowerHopeless(height: number): void {
    for (let kind = 0; kind < kindCount; kind += 1) {
      if ((this.#hopeless[kind] ?? 0) > height) this.#hopeless[kind] = height;
    }
  }

  #findOpener(closer: Delimiter, bottom: number): number {
    for (let at = this.#runs.length - 1; at >= bottom; at -= 1) {
      const opener = this.#runs[at];
      if (opener?.marker === closer.marker && spans[closer.marker].pairs(opener, closer)) return at;
    }
    return -1;
  }

  #depthFrom(at: number): number {
    let depth = 0;
    for (let index = at; index < this.#runs.length; index += 1) {
      depth = Math.max(depth, depthOf(this.#runs[index]?.content ?? []));
    }
    return depth;
  }
}

const markers: readonly Marker[] = ["*", "_", "~", "="];
const kindCount = markers.length * 6;

/** Closers of a kind find, or fail to find, the same openers. */
function kindOf({ marker, canOpen, length }: DelimiterRun): number {
  return markers.indexOf(marker) * 6 + (canOpen ? 3 : 0) + (length % 3);
}

function wrap(text: string, opener: OpenRun, size: number, end: number): Piece {
  const start = opener.start + opener.left;
  const raw = text.slice(start, end);
  const type = spans[opener.marker].type(size);
  const token = { type, raw, text: raw.slice(size, -size), tokens: tokensOf(opener.content) };
  return { token, start, end, depth: depthOf(opener.content) + 1 };
}

interface SpanRule {
  readonly type: (size: number) => string;
  readonly size: (opener: number, closer: number) => number;
  readonly pairs: (opener: DelimiterRun, closer: DelimiterRun) => boolean;
}

const emphasis: SpanRule = {
  type: (size) => (size === 2 ? "strong" : "em"),
  size: (opener, closer) => (opener >= 2 && closer >= 2 ? 2 : 1),
  pairs: (opener, closer) =>
    !((opener.canClose || closer.canOpen) && closer.length % 3 !== 0 && (opener.length + closer.length) % 3 === 0),
};

const spans: Record<Marker, SpanRule> = {
  "*": emphasis,
  _: emphasis,
  "~": { type: () => "del", size: (opener) => opener, pairs: (opener, closer) => opener.length === closer.length },
  "=": { type: () => "mark", size: () => 2, pairs: () => true },
};
