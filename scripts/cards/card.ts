import type { Settings } from "../config.ts";
import { cutTitle } from "../issue-title.ts";
import { siteIn } from "../language.ts";
import type { Note } from "../note.ts";

/** What stands on the card of a talk: nothing else of the note changes it. */
export interface Card {
  /** BCP 47 tag. */
  readonly language: string;
  /** The site's title. */
  readonly site: string;
  readonly series: string;
  /** The number of the talk in its series; empty where it has none. */
  readonly episode: string;
  readonly title: string;
  readonly speakers: readonly string[];
  /** `2019-07-07` */
  readonly day: string;
}

/** Undefined where the note is no talk. */
export function cardOf({ talk, title, language, date }: Note, settings: Settings): Card | undefined {
  if (talk === undefined) return undefined;
  const speakers = talk.speakers.map(({ name }) => name);
  const { series } = talk;
  return {
    language,
    site: siteIn(settings, language).title,
    series: series?.name ?? "",
    episode: series?.episode?.toString() ?? "",
    title: withoutNames(cutTitle(title, series)?.rest ?? title, speakers),
    speakers,
    day: date.slice(0, 10),
  };
}

/** Speakers stand below the title; `方杰民：…` need not say them twice. */
function withoutNames(title: string, speakers: readonly string[]): string {
  const [, names = "", rest = ""] = /^([^:：]+)[:：]\s*(\S.*)$/su.exec(title) ?? [];
  const said = names.split(/[、,，&＆/和与]|\band\b/u).map((name) => name.trim());
  const isSame = said.length === speakers.length && said.every((name) => speakers.includes(name));
  return isSame && rest !== "" ? rest : title;
}
