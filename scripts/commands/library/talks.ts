import type { Host } from "../../engine/cache.ts";
import { talkTwin } from "../../feeds/talk-twin.ts";
import type { Library, TalkNote } from "../../library/model.ts";
import { exits } from "../fault.ts";
import { visible } from "../visible.ts";
import { runLibraryCommand, type Answer, type Args } from "./library-command.ts";
import type { OpenLibrary } from "./open-library.ts";

/** `hexo talks`. */
export async function talks(host: Host, args: Args): Promise<void> {
  await runLibraryCommand(
    host,
    { name: "talks", usage: "list | show ID [--format text|json] [--out FILE]", answers },
    args,
  );
}

const list: Answer = ({ library }, { args }) => {
  const rows = library.talks.toReversed().map((note) => ({
    id: note.id,
    date: note.date,
    speakers: speakersOf(library, note),
    title: note.title,
    source: note.source,
  }));
  if (args["format"] === "json") return { text: json(rows) };
  const lines = rows.map(({ id, date, speakers, title }) => [id, date.slice(0, 10), speakers.join(", "), title]);
  return { text: table(lines) };
};

const show: Answer = ({ library, settings }, { words: [id, ...more], args }) => {
  if (id === undefined || more.length > 0)
    return { fault: "Expected one id: npx hexo talks show ID", code: exits.fault };
  const note = library.talks.find((one) => one.id === id);
  if (note === undefined) {
    return { fault: `No talk has the id “${visible(id)}”. npx hexo talks list names them all.`, code: exits.content };
  }
  const twin = twinOf({ library, settings }, note);
  if (args["format"] === "json") return { text: json(twin) };
  const { url, date, series, videos, speakers, talks: given, papers } = twin;
  const lines = [
    ["title", note.title],
    ["id", note.id],
    ["date", date],
    ["url", url],
    ["source", note.source],
    ...(series === null ? [] : [["series", `${series.name} ${series.episode ?? ""}`.trim()]]),
    ...videos.map(({ watchUrl }) => ["video", watchUrl]),
    ...speakers.map(({ name, bio }) => ["speaker", bio === null ? name : `${name}: ${bio}`]),
    ...given.flatMap(({ title }) => (title === null ? [] : [["talk", title]])),
    ...papers.map(({ title, reason }) => ["paper", reason === null ? title : `${title}: ${reason}`]),
  ];
  return { text: table(lines) };
};

const answers = { list, show };

/** The talk as its JSON twin has it. */
export function twinOf({ library, settings }: Pick<OpenLibrary, "library" | "settings">, note: TalkNote) {
  const own = library.places.get(note) ?? { speakers: [], papers: [], series: undefined };
  return talkTwin(note, note.talk, own, settings);
}

function speakersOf({ places }: Library, note: TalkNote): string[] {
  return (places.get(note)?.speakers ?? []).map(({ name }) => name);
}

/** Lines of columns between tabs; no text in them breaks a line or steers a terminal. */
export function table(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map((cell) => visible(cell.replace(/\s+/g, " "))).join("\t")}\n`).join("");
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
