/** What the breaking of lines needs to know of a unit; widths are in any one measure. */
export interface Measured {
  readonly width: number;
  /** Room before it, where it does not begin a line. */
  readonly gap: number;
  /** How bad it is to begin a line with it; undefined where that cannot be. */
  readonly penalty: number | undefined;
}

interface Best {
  readonly cost: number;
  readonly start: number;
}

/**
 * Breaks units into as few lines as hold them, and those as even as can be; gives the place of each line's first unit.
 * Undefined where the units do not fit into so many lines.
 */
export function breakLines(units: readonly Measured[], width: number, mostLines: number): number[] | undefined {
  if (units.length === 0) return [];
  for (let lines = 1; lines <= mostLines; lines++) {
    const starts = evenLines(units, width, lines);
    if (starts !== undefined) return starts;
  }
  return undefined;
}

/** The least of squares of what is left free in each line, by all ways to break: titles are short. */
function evenLines(units: readonly Measured[], width: number, lines: number): number[] | undefined {
  let row: (Best | undefined)[] = [{ cost: 0, start: 0 }];
  const rows = [row];
  for (let line = 1; line <= lines; line++) {
    const before = row;
    row = [];
    for (let start = 0; start < units.length; start++) {
      const base = before[start];
      const penalty = start === 0 ? 0 : units[start]?.penalty;
      if (base === undefined || penalty === undefined) continue;
      let used = 0;
      for (let end = start; end < units.length; end++) {
        const { width: own, gap } = units[end] ?? { width: 0, gap: 0 };
        used += own + (end === start ? 0 : gap);
        if (used > width) break;
        const cost = base.cost + penalty + (1 - used / width) ** 2;
        if (cost < (row[end + 1]?.cost ?? Infinity)) row[end + 1] = { cost, start };
      }
    }
    rows.push(row);
  }
  return startsOf(rows, units.length);
}

function startsOf(rows: readonly (readonly (Best | undefined)[])[], length: number): number[] | undefined {
  const starts: number[] = [];
  let end = length;
  for (let line = rows.length - 1; line > 0; line--) {
    const best = rows[line]?.[end];
    if (best === undefined) return undefined;
    starts.unshift(best.start);
    end = best.start;
  }
  return starts;
}
