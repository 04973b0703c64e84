import type { deriveText } from "./derive-text.ts";

/** The facts that a fixture states; long texts are cut. */
export function view({ talk, parts, chapters, diagnostics }: ReturnType<typeof deriveText>) {
  return {
    talk: talk && {
      series: talk.series && `${talk.series.name} ${talk.series.episode}`,
      topic: talk.topic,
      videos: talk.videos.map(({ watchUrl }) => watchUrl),
      speakers: talk.speakers.map(({ name, bio }) => [name, cut(bio)]),
      talks: talk.talks.map(({ speaker, title, abstract, spotlights }) => ({
        speaker,
        title,
        abstract: cut(abstract),
        spotlights,
      })),
      papers: talk.papers.map(({ title, authors, venue, year, reason, group }) => {
        const rest = Object.entries({ group, authors, venue, year }).filter(([, value]) => value !== null);
        return [title, cut(reason), ...(rest.length > 0 ? [Object.fromEntries(rest)] : [])];
      }),
      references: talk.references.map(({ url, title }) => (title === null ? url : [url, title])),
    },
    parts: parts.map(({ kind }) => kind).join(" "),
    ...(chapters.length > 0 && { chapters: chapters.map(({ seconds, text }) => [seconds, text]) }),
    diagnostics: diagnostics.map(({ code, line, column, values }) =>
      [`${line}:${column} ${code}`, ...Object.values(values)].join(" "),
    ),
  };
}

function cut(text: string | null): string | null {
  return text !== null && text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
