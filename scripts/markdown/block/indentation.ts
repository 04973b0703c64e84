/** Columns of white space at the start of a line; a tab reaches to the next multiple of four. */
export function indentOf(line: string, column = 0): number {
  let at = column;
  for (const character of line) {
    if (character === " ") at += 1;
    else if (character === "\t") at += 4 - (at % 4);
    else break;
  }
  return at - column;
}

/**
 * A line without its first columns of white space, at most `columns` of them. A tab that is cut becomes spaces, and so do
 * those behind it whose width hangs on where they stood.
 */
export function removeIndent(line: string, columns: number, column = 0): string {
  let at = 0;
  let removed = 0;
  for (; removed < columns && (line[at] === " " || line[at] === "\t"); at += 1) {
    removed += line[at] === " " ? 1 : 4 - ((column + removed) % 4);
  }
  const rest = line.slice(at);
  if (removed === columns ? (column + columns) % 4 === 0 || !/^ *\t/.test(rest) : removed < columns) return rest;
  const space = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  return " ".repeat(removed - columns + indentOf(rest, column + removed)) + rest.slice(space);
}

export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}
