import type { Day } from "./entry.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** How a day is written where the page's language is ours; the same on every machine. */
const ours: Readonly<Record<string, (year: number, month: number, day: number) => string>> = {
  zh: (year, month, day) => `${year}年${month}月${day}日`,
  ja: (year, month, day) => `${year}年${month}月${day}日`,
  en: (year, month, day) => `${months[month - 1]} ${day}, ${year}`,
};

/** The day of an RFC 3339 time in words: 2019年7月7日, July 7, 2019; in digits for a language that is none. */
export function dayInWords(time: string, language: string): Day {
  const iso = time.slice(0, 10);
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const write = ours[language.toLowerCase().split("-")[0] ?? ""];
  const text = write?.(year, month, day) ?? formatOf(language)?.format(new Date(`${iso}T00:00:00Z`));
  return { iso, text: text ?? iso };
}

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(language: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(language)) formats.set(language, makeFormat(language));
  return formats.get(language);
}

function makeFormat(language: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  } catch {
    return undefined;
  }
}
