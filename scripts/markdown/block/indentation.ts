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
 * A line without its first columns of white space, at most `columns` of them. A tab that is cut, and those behind it,
 * become spaces, because their width hangs on where they stood.
 */
export function removeIndent(line: string, columns: number, column = 0): string {
  const space = /^[ \t]*/.exec(line)?.[0] ?? "";
  if (!space.includes("\t")) return line.slice(Math.min(columns, space.length));
  const width = indentOf(line, column);
  const plain = /^ */.exec(line)?.[0].length ?? 0;
  if (plain >= columns) return line.slice(columns);
  return " ".repeat(Math.max(0, width - columns)) + line.slice(space.length);
}

export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}
