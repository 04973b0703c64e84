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
  const wall = `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}.${fraction.slice(0, 3).padEnd(3, "0")}`;
  const strict = moment.utc(wall, "YYYY-MM-DDTHH:mm:ss.SSS", true);
  if (!strict.isValid()) return undefined;
  return offset === undefined ? moment.tz(wall, timezone) : moment.parseZone(wall + zone(offset)).tz(timezone);
}

/** The same instant in a time zone. */
export function momentAt(milliseconds: number, timezone: string): moment.Moment {
  return moment.tz(milliseconds, timezone);
}

function pad(digits: string | undefined): string {
  return (digits ?? "0").padStart(2, "0");
}

function zone(offset: string): string {
  if (offset === "Z") return "Z";
  const digits = offset.slice(1).replace(":", "").padEnd(4, "0");
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
