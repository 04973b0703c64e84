import type { Settings } from "../config.ts";
import type { LibrarySeries, LibrarySpeaker, TalkPlaces } from "../library/model.ts";
import type { Note } from "../note.ts";
import type { Paper, Reference, Series, Speaker, Talk, Video } from "../talk.ts";
import { addressOf, shelfPath } from "../urls.ts";

/** A talk as other programs read it, at `/<abbrlink>.json`; every text is plain, and what the note does not say is null or empty. */
export function talkTwin(note: Note, talk: Talk, places: TalkPlaces, { url }: Pick<Settings, "url">) {
  return {
    id: note.id,
    url: addressOf(url, note.path),
    title: note.title,
    date: note.date,
    language: note.language,
    categories: note.categories,
    tags: note.tags,
    series: talk.series === null ? null : seriesTwin(talk.series, places.series, url),
    topic: talk.topic,
    summary: talk.summary,
    videos: talk.videos.map(videoTwin),
    speakers: talk.speakers.map((speaker, at) => speakerTwin(speaker, places.speakers[at], url)),
    talks: talk.talks.map(({ speaker, title, abstract, spotlights }) => ({ speaker, title, abstract, spotlights })),
    papers: talk.papers.map(paperTwin),
    references: talk.references.map(referenceTwin),
  };
}

function videoTwin(video: Video) {
  const { line: _line, start, title, ...facts } = video;
  return { ...facts, ...(start === null ? {} : { start }), ...(title === null ? {} : { title }) };
}

/** A speaker's and a series' `url` is their page on the site. */
function speakerTwin({ name, bio }: Speaker, page: LibrarySpeaker | undefined, url: string) {
  return { name, bio, url: page === undefined ? null : addressOf(url, shelfPath("speakers", page.slug)) };
}

function seriesTwin({ name, episode }: Series, page: LibrarySeries | undefined, url: string) {
  return { name, episode, url: page === undefined ? null : addressOf(url, shelfPath("series", page.slug)) };
}

function paperTwin({ title, raw, reason, group, authors, venue, year, url }: Paper) {
  return { title, raw, reason, group, authors, venue, year, url };
}

function referenceTwin({ url, title }: Reference) {
  return { url, title };
}
