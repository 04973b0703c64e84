import moment from "moment-timezone";

const written =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?[ \t]*(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * The moment that a date in front matter names, in the site's time zone whatever zone the machine is in;
 * undefined where there is no such date (`2019-02-31`). A date with an offset of its own keeps its instant.
 */
export function readDate(text: string, timezone: string): moment.Moment | undefined {
  const match = written.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", offset] = match;
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const wall = [year, Number(month) - 1, day, hour, minute, second, milliseconds].map(Number);
  if (!isOnClock(wall)) return undefined;
  if (offset === undefined) return moment.tz(wall, timezone);
  const ahead = minutesOf(offset);
  return ahead === undefined ? undefined : moment.tz(moment.utc(wall).valueOf() - ahead * 60_000, timezone);
}

/** Whether there is such a day and time: year, month from 0, day, hour, minute, second, millisecond. */
function isOnClock([year = 0, month = 0, day = 0, ...time]: readonly number[]): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  const [hour = 0, minute = 0, second = 0, rest = 0] = time;
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === day;
  return isDay && minute < 60 && second < 60 && (hour < 24 || (hour === 24 && minute + second + rest === 0));
}

/** The same instant in a time zone. */
export function momentAt(milliseconds: number, timezone: string): moment.Moment {
  return moment.tz(milliseconds, timezone);
}

/** Minutes that a clock with an offset is ahead of UTC: `Z`, `+08`, `-0530`, `+08:00`; undefined for `+25:00`, which none is. */
function minutesOf(offset: string): number | undefined {
  if (offset === "Z") return 0;
  const digits = offset.slice(1).replace(":", "").padEnd(4, "0");
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
