/** For each length, where the last run of exactly so many backticks starts. */
export function lastBacktickRuns(text: string): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  for (let at = text.indexOf("`"); at >= 0;) {
    const end = endOfBackticks(text, at);
    runs.set(end - at, at);
    at = text.indexOf("`", end);
  }
  return runs;
}

/** Where a run of backticks ends. */
export function endOfBackticks(text: string, start: number): number {
  let end = start;
  while (text[end] === "`") end += 1;
  return end;
}
