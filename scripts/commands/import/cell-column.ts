/** Column of the row's first line at which a cell starts, from 1; 1 for a cell that starts on a later line. */
export function cellColumn(row: string, cell: number): number {
  let at = 0;
  for (let passed = 0; passed < cell && at < row.length; passed += 1) {
    if (row[at] === '"') {
      at += 1;
      while (at < row.length && (row[at] !== '"' || row[at + 1] === '"')) at += row[at] === '"' ? 2 : 1;
      at += 1;
    }
    while (at < row.length && row[at] !== "," && row[at] !== "\t") at += 1;
    at += 1;
  }
  return /[\r\n]/.test(row.slice(0, at)) ? 1 : at + 1;
}
