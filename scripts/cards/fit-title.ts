import { breakLines } from "./break-lines.ts";
import { widthOf, type SetUnit } from "./set-line.ts";

/** A title in lines, at the largest size at which it fits. */
export interface FittedTitle {
  readonly size: number;
  /** Pixels from one base line to the next. */
  readonly leading: number;
  readonly lines: readonly (readonly SetUnit[])[];
}

interface Room {
  readonly width: number;
  readonly height: number;
}

const sizes = [92, 84, 76, 68, 62, 56, 50, 44, 38] as const;
const smallest = 34;

/** So many sizes smaller a title may be set so that no word of it is broken. */
const smaller = 2;

/**
 * A long title is set smaller, and so is one whose words would break otherwise; one that is too long even then is cut, and
 * `more` is set where the rest would stand.
 */
export function fitTitle(units: readonly SetUnit[], more: readonly SetUnit[], room: Room): FittedTitle {
  const largest = sizes.findIndex((size) => linesAt(units, size, room) !== undefined);
  if (largest >= 0) {
    const fitting = sizes.slice(largest, largest + 1 + smaller).flatMap((size) => linesAt(units, size, room) ?? []);
    const [first] = fitting;
    const whole = fitting.find(({ lines }) => lines.length === first?.lines.length && lines.every(beginsWell));
    const fitted = whole ?? first;
    if (fitted !== undefined) return fitted;
  }
  for (let length = units.length; length > 0; length--) {
    const kept = length === units.length ? units : [...units.slice(0, length), ...more];
    const lines = linesAt(kept, smallest, room);
    if (lines !== undefined) return lines;
  }
  return { size: smallest, leading: leadingOf(smallest), lines: [more] };
}

function beginsWell([first]: readonly SetUnit[]): boolean {
  return (first?.penalty ?? 0) < 0.1;
}

function linesAt(units: readonly SetUnit[], size: number, { width, height }: Room): FittedTitle | undefined {
  const leading = leadingOf(size);
  const most = Math.min(5, Math.floor((height - size) / leading) + 1);
  const measured = units.map(({ shaped, gap, penalty }) => ({ width: shaped.width, gap, penalty }));
  const starts = breakLines(measured, width / size, most);
  return starts && { size, leading, lines: starts.map((start, at) => units.slice(start, starts[at + 1])) };
}

function leadingOf(size: number): number {
  return Math.round(size * 1.3);
}

/** As many units from the start as fit into a width in em, with `more` behind them where some do not. */
export function fitLine(units: readonly SetUnit[], more: readonly SetUnit[], width: number): readonly SetUnit[] {
  if (widthOf(units) <= width) return units;
  const room = width - widthOf(more);
  let kept = units.length;
  while (kept > 0 && widthOf(units.slice(0, kept)) > room) kept--;
  return [...units.slice(0, kept), ...more];
}
