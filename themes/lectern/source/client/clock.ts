/** Seconds as `12:34` or `1:02:03`. */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

/** `754`, `12:34`, `1:02:03`, `12m34s` as seconds; undefined where it is none of them. */
export function secondsOf(text: string): number | undefined {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^\s*(?:(\d+)[h:](?=\d+[m:]))?(?:(\d+)[m:])?(?:(\d+)s?)?\s*$/.exec(text) ?? [];
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return /\d/.test(text) && Number.isFinite(sum) && (sum > 0 || /^[\s0:hms]+$/.test(text)) ? sum : undefined;
}
