import { cjk, classAfter, classBefore, ideographicVariation, punctuation, whitespace } from "../characters.ts";

export type Marker = "*" | "_" | "~" | "=";

/** A run of one marker that may open or close a span. */
export interface DelimiterRun {
  readonly marker: Marker;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** The run at an offset. What it may do follows CommonMark 0.31 section 6.2 with the CJK-friendly amendments. */
export function readDelimiterRun(text: string, at: number): DelimiterRun {
  const marker = text[at] as Marker;
  const end = endOfRun(text, at, marker);
  const before = classBefore(text, at);
  const after = classAfter(text, end);
  const opens = leans(after, before, text[end]);
  const closes = leans(before, after & ~ideographicVariation, text[at - 1]);
  return { marker, length: end - at, ...rules[marker]({ opens, closes, before, after, length: end - at }) };
}

interface Sides {
  readonly opens: boolean;
  readonly closes: boolean;
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

const rules: Record<Marker, (sides: Sides) => { canOpen: boolean; canClose: boolean }> = {
  "*": ({ opens, closes }) => ({ canOpen: opens, canClose: closes }),
  _: ({ opens, closes, before, after }) => ({
    canOpen: opens && (!closes || isSpaceOrPunctuation(before)),
    canClose: closes && (!opens || isSpaceOrPunctuation(after)),
  }),
  "~": ({ opens, closes, length }) => ({ canOpen: opens && length <= 2, canClose: closes && length <= 2 }),
  // `a==b` in prose is a comparison: no mark starts or ends inside a Latin word
  "=": ({ opens, closes, before, after, length }) => ({
    canOpen: opens && length === 2 && before !== 0,
    canClose: closes && length === 2 && after !== 0,
  }),
};

/** Whether a run with `near` on this side and `far` on the other leans towards `near`: left-flanking seen from the right. */
function leans(near: number, far: number, neighbour: string | undefined): boolean {
  if (near & whitespace) return false;
  if ((near & (punctuation | cjk)) !== punctuation || neighbour === "~" || neighbour === "=") return true;
  return (far & (whitespace | punctuation | cjk | ideographicVariation)) !== 0;
}

function isSpaceOrPunctuation(side: number): boolean {
  return (side & (whitespace | punctuation)) !== 0;
}

function endOfRun(text: string, at: number, marker: Marker): number {
  let end = at + 1;
  while (text[end] === marker) end += 1;
  return end;
}
