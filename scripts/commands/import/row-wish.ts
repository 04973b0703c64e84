import { diagnose, type Diagnostic, type Values } from "../../diagnostic.ts";
import { readDate } from "../../source/dates.ts";
import { readTalkWish, type TalkWish } from "../new/talk-wish.ts";
import type { Column, TalkRow } from "./talks-table.ts";

/** What a row wishes for, or what is wrong with it. */
export function rowWish({ cells, placeOf }: TalkRow, timezone: string): TalkWish | Diagnostic {
  const fault = (column: Column, problem: string, values: Values = {}) =>
    diagnose("config-invalid", placeOf(column), { ...values, key: column, problem, written: cells[column] ?? "" });
  const { title, speaker, video, date, series, episode, categories, tags, summary, lang, slug } = cells;
  if (title === undefined) return fault("title", "csv-empty-title");
  if (date !== undefined && readDate(date, timezone) === undefined) return fault("date", "csv-date");
  const number = /^第?\s*(\d+)\s*期?$/.exec(episode ?? "")?.[1];
  if (episode !== undefined && (number === undefined || series === undefined)) return fault("episode", "csv-episode");
  const lists = { categories: namesIn(categories), tags: namesIn(tags) };
  const args = { speaker, video: video?.split(/\s+/), date, series, episode: number, summary, lang, slug, ...lists };
  const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
  const wish = readTalkWish({ _: ["talk", title], ...given }, timezone);
  return typeof wish === "string" ? fault("video", "csv-video") : wish;
}

/** Names in a cell, between semicolons, commas or their Chinese kin. */
function namesIn(cell: string | undefined): string[] | undefined {
  return cell
    ?.split(/[;；,，、|]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
