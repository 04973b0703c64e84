import { digit, fold, han, letter, separator, type Folded } from "./characters.ts";

/** A run of Han characters or a word, folded; `start` and `end` say where it stands in the text. */
export interface Token {
  readonly kind: "han" | "word";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stands right behind the token before it, as the digits in `ICLR2020`. */
  readonly isGlued: boolean;
}

/** Longer words are cut; they are no words. */
const longest = 32;

/** What takes the pieces of a text. */
export interface Sink {
  /** A run of Han characters: units from `start` to `end`. */
  han(folded: Folded, start: number, end: number): void;
  word(folded: Folded, start: number, end: number, isGlued: boolean): void;
}

/**
 * Cuts a folded text. A word of letters and then digits, or the other way, is two (`ICLR2020`, `38th`); one that goes to
 * and fro (`BV1pt411G7Zj`) stays whole.
 */
export function cut(folded: Folded, sink: Sink): void {
  const { kinds, length } = folded;
  let at = 0;
  while (at < length) {
    const kind = kinds[at] ?? separator;
    let end = at + 1;
    if (kind === han) {
      while (end < length && kinds[end] === han) end++;
      sink.han(folded, at, end);
    } else if (kind === letter || kind === digit) {
      let border = 0;
      let borders = 0;
      while (end < length && (kinds[end] === letter || kinds[end] === digit)) {
        if (kinds[end] !== kinds[end - 1]) {
          borders++;
          border = end;
        }
        end++;
      }
      if (borders === 1) {
        sink.word(folded, at, border, false);
        sink.word(folded, border, end, true);
      } else sink.word(folded, at, end, false);
    }
    at = end;
  }
}

/** The letters of a word, cut where it is too long. */
export function wordText({ units }: Folded, start: number, end: number): string {
  return String.fromCharCode(...units.subarray(start, Math.min(end, start + longest)));
}

/** The tokens of a text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const place = ({ offsets }: Folded, start: number, end: number) => {
    const last = offsets[end - 1] ?? 0;
    return { start: offsets[start] ?? 0, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
  };
  cut(fold(text), {
    han: (folded, start, end) => {
      const run = String.fromCharCode(...folded.units.subarray(start, end));
      tokens.push({ kind: "han", text: run, ...place(folded, start, end), isGlued: false });
    },
    word: (folded, start, end, isGlued) => {
      tokens.push({ kind: "word", text: wordText(folded, start, end), ...place(folded, start, end), isGlued });
    },
  });
  return tokens;
}
