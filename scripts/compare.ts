/** Order by code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
