import type { Settings } from "../config.ts";
import type { Note } from "../note.ts";
import type { Paper, Reference, Series, Speaker, Talk, Video } from "../talk.ts";
import { addressOf } from "../urls.ts";

/** A talk as other programs read it, at `/<abbrlink>.json`; every text is plain, and what the note does not say is null or empty. */
export function talkTwin(note: Note, talk: Talk, { url }: Pick<Settings, "url">) {
  return {
    id: note.id,
    url: addressOf(url, note.path),
    title: note.title,
    date: note.date,
    language: note.language,
    categories: note.categories,
    tags: note.tags,
    series: talk.series === null ? null : seriesTwin(talk.series),
    topic: talk.topic,
    summary: talk.summary,
    videos: talk.videos.map(videoTwin),
    speakers: talk.speakers.map(speakerTwin),
    talks: talk.talks.map(({ speaker, title, abstract, spotlights }) => ({ speaker, title, abstract, spotlights })),
    papers: talk.papers.map(paperTwin),
    references: talk.references.map(referenceTwin),
  };
}

function videoTwin(video: Video) {
  const { line: _line, start, title, ...facts } = video;
  return { ...facts, ...(start === null ? {} : { start }), ...(title === null ? {} : { title }) };
}

/** A speaker's and a series' `url` is their page on the site; null while the site has none. */
function speakerTwin({ name, bio }: Speaker) {
  return { name, bio, url: null };
}

function seriesTwin({ name, episode }: Series) {
  return { name, episode, url: null };
}

function paperTwin({ title, raw, reason, group, authors, venue, year, url }: Paper) {
  return { title, raw, reason, group, authors, venue, year, url };
}

function referenceTwin({ url, title }: Reference) {
  return { url, title };
}
