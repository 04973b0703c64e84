import { readDate } from "../../source/dates.ts";
import { readVideo, type Own } from "../../talk/providers/providers.ts";

/** What is known of a talk whose note is to be made. */
export interface TalkWish {
  readonly title: string;
  readonly videos: readonly string[];
  readonly speakers: readonly string[];
  readonly series: string | undefined;
  readonly episode: number | undefined;
  /** `2019-07-07 07:27:32` in the site's zone; now, where it is undefined. */
  readonly date: string | undefined;
  /** Text for lists. */
  readonly summary: string | undefined;
  readonly slug: string | undefined;
  readonly path: string | undefined;
  /** Overwrite a file that is there. */
  readonly replace: boolean;
  /** Put it among the drafts. */
  readonly draft: boolean;
  /** Any other option is a key of the front matter, as with `hexo new`. */
  readonly front: Readonly<Record<string, unknown>>;
}

export type Args = Readonly<Record<string, unknown>>;

/** Options of our own, and those of every command. */
const own = new Set(
  (
    "_ title layout slug s path p replace r video videos speaker speakers series episode date summary draft drafts " +
    "config debug safe silent cwd language"
  ).split(" "),
);

/** Reads `hexo new talk …`; a text says what is wrong with it. The title may still be empty. */
export function readTalkWish(args: Args, timezone: string): TalkWish | string {
  const words = textsOf(args["_"]).slice(1);
  if (words.length > 1) return `Unexpected “${words[1]}” after the title: put the whole title in quotes.`;
  const title = (words[0] ?? textsOf(args["title"])[0] ?? "").trim();
  const videos = textsOf(args["video"] ?? args["videos"]);
  const wrong = videos.find((address) => readVideo(address, ownPath) === undefined && !isAddress(address));
  if (wrong !== undefined) return `Unexpected --video “${wrong}”, expected an address such as https://… or /a.mp4.`;
  const episode = readEpisode(args["episode"]);
  if (typeof episode === "string") return episode;
  const series = textsOf(args["series"])[0]?.trim();
  if (episode !== undefined && (series === undefined || series === "")) {
    return "Unexpected --episode without --series: name the series, too.";
  }
  const [date] = textsOf(args["date"]);
  const moment = date === undefined ? undefined : readDate(date, timezone);
  if (date !== undefined && moment === undefined) {
    return `Unexpected --date “${date}”, expected a date that exists, such as "2026-11-24 20:00:00".`;
  }
  return {
    title,
    videos: videos.map((address) => address.trim()),
    speakers: textsOf(args["speaker"] ?? args["speakers"])
      .flatMap((text) => text.split(/[、,，;；]/))
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    series: series === "" ? undefined : series,
    episode,
    date: moment?.format("YYYY-MM-DD HH:mm:ss"),
    summary: textsOf(args["summary"])[0],
    slug: textsOf(args["s"] ?? args["slug"])[0],
    path: textsOf(args["p"] ?? args["path"])[0],
    replace: Boolean(args["r"] ?? args["replace"]),
    draft: Boolean(args["draft"] ?? args["drafts"]),
    front: Object.fromEntries(Object.entries(args).filter(([key]) => !own.has(key))),
  };
}

/** Paths of the site are taken as they are: whether the file is there is another check's. */
export const ownPath: Own = (path) => path;

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** Hexo reads `--episode 38` as a number and `--episode=` as a text. */
function readEpisode(value: unknown): number | undefined | string {
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && typeof value !== "boolean"
    ? number
    : `Unexpected --episode ${JSON.stringify(value)}, expected a whole number.`;
}

function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === "string" || typeof one === "number").map(String);
}
