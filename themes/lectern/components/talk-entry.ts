import type { Locals } from "../../../scripts/locals.ts";
import type { TalkCard } from "../../../scripts/shelf.ts";
import { day, type Entry } from "./entry.ts";
import { cutTitle } from "../../../scripts/issue-title.ts";

/** A talk that a library's page lists, as a row like those of the site's other lists. */
export function talkEntry(card: TalkCard, { __ }: Pick<Locals, "__">): Entry {
  const { title, href, language, date, series, episode, speakers } = card;
  const separator = __("separator");
  const talk = {
    series: series ?? undefined,
    episode: episode ?? undefined,
    speakers,
    speakerLine: speakers.join(separator),
    unnamedLine: speakers.filter((name) => !title.includes(name)).join(separator),
    papers: [],
    morePapers: 0,
  };
  return { title, issue: issueOf(card), href, language, date: day(date), summary: "", talk };
}

/** The pieces of a talk's title where it opens with its series and number. */
export function issueOf({ title, series, episode }: TalkCard) {
  return cutTitle(title, series === null ? null : { name: series, episode });
}
