import type { Note } from "../note.ts";
import { addressOf } from "../urls.ts";
import { withoutControls } from "./xml.ts";

/** What a calendar says of a note. */
export type CalendarNote = Pick<Note, "id" | "path" | "title" | "date" | "updated" | "summary" | "tags">;

/** Talks as a calendar, RFC 5545: each at the time its note gives, without an end, as no note says one. */
export function calendar(
  notes: readonly CalendarNote[],
  { title, url }: { readonly title: string; readonly url: string },
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lectern//Talks//EN",
    `X-WR-CALNAME:${escape(title)}`,
    ...notes.flatMap((note) => event(note, url)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function event(note: CalendarNote, url: string): string[] {
  const address = addressOf(url, note.path);
  return [
    "BEGIN:VEVENT",
    `UID:${note.id}@${new URL(url).host}`,
    `DTSTAMP:${utc(note.updated)}`,
    `DTSTART:${utc(note.date)}`,
    `SUMMARY:${escape(note.title)}`,
    ...(note.summary === "" ? [] : [`DESCRIPTION:${escape(note.summary)}`]),
    ...(note.tags.length === 0 ? [] : [`CATEGORIES:${note.tags.map(escape).join(",")}`]),
    `URL:${address}`,
    "END:VEVENT",
  ];
}

/** `20190706T232732Z` */
function utc(time: string): string {
  return new Date(Date.parse(time)).toISOString().replace(/[-:]|\.\d+/g, "");
}

function escape(text: string): string {
  return withoutControls(text)
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n?|\n/g, String.raw`\n`);
}

/** A line has 75 bytes at most; what follows goes on after a space. A character is never cut. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  let out = "";
  let length = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (length + size > 75) {
      out += "\r\n ";
      length = 1;
    }
    out += sign;
    length += size;
  }
  return out;
}
