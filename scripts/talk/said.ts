import type { Paper, Presentation, Reference, Talk, Video } from "../talk.ts";
import type { SaidPaper, SaidTalk, SaidVideo } from "./override-schemas.ts";
import { readPaperTitle } from "./paper-title.ts";
import { readVideo, type Own } from "./providers/providers.ts";

/** The fields of a talk that front matter gives on a line. */
export function talkFieldsOf(talk: SaidTalk, line: number): Partial<Talk> {
  const named = talk.speakers ?? talk.speaker;
  const presentations =
    talk.talks ?? ((talk.title ?? talk.abstract ?? talk.spotlights) ? [{ ...talk, speaker: null }] : undefined);
  return {
    ...(talk.series && {
      series: {
        name: talk.series.name,
        episode: ("episode" in talk.series ? talk.series.episode : null) ?? talk.episode ?? null,
      },
    }),
    ...(typeof talk.topic === "string" && { topic: talk.topic }),
    ...(typeof talk.summary === "string" && { summary: talk.summary }),
    ...(named && {
      speakers: named.map((one) => ({ name: one.name, bio: ("bio" in one ? one.bio : null) ?? null, line })),
    }),
    ...(presentations && {
      talks: presentations.map((one): Presentation =>
        presentation(one, named?.length === 1 ? (named[0]?.name ?? null) : null, line),
      ),
    }),
    ...(talk.references && {
      references: talk.references.map((one): Reference => ({
        url: one.url,
        title: ("title" in one ? one.title : null) ?? null,
        line,
      })),
    }),
  };
}

interface SaidPresentation {
  readonly speaker?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly abstract?: string | null | undefined;
  readonly spotlights?: readonly string[] | null | undefined;
}

function presentation(said: SaidPresentation, only: string | null, line: number): Presentation {
  return {
    speaker: said.speaker ?? only,
    title: said.title ?? null,
    abstract: said.abstract ?? null,
    spotlights: said.spotlights ?? [],
    line,
  };
}

interface VideoFacts {
  readonly title?: string | null | undefined;
  /** Seconds, or `1:02:03`. */
  readonly duration?: number | string | null | undefined;
  readonly uploaded?: string | null | undefined;
}

/** A video that front matter names; none where its address leads to none. */
export function videoOf({ url, ...more }: SaidVideo, line: number, own: Own): Video[] {
  const found = readVideo(url, own);
  if (found === undefined) return [];
  const { title, duration, uploaded }: VideoFacts = more;
  const said = {
    ...(duration === undefined || duration === null ? {} : { duration: secondsOf(duration) }),
    ...(uploaded === undefined || uploaded === null ? {} : { uploaded }),
  };
  return [{ ...found, ...said, title: title ?? null, line }];
}

function secondsOf(duration: number | string): number {
  return String(duration)
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** A paper that front matter recommends. */
export function paperOf(said: SaidPaper, line: number): Paper {
  const facts = readPaperTitle(said.title);
  const more =
    "reason" in said || "url" in said || "year" in said || "authors" in said || "venue" in said || "group" in said
      ? said
      : undefined;
  return {
    title: facts.title,
    raw: said.title,
    reason: more?.reason ?? null,
    group: more?.group ?? null,
    authors: more?.authors ?? facts.authors,
    venue: more?.venue ?? facts.venue,
    year: more?.year ?? facts.year,
    url: more?.url ?? null,
    line,
  };
}
