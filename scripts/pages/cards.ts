import type { LibraryPaper, LibrarySeries, LibrarySpeaker } from "../library/model.ts";
import type { Note } from "../note.ts";
import type { NamedLink, PaperCard, TalkCard } from "../shelf.ts";
import { linkTo, shelfPath } from "../urls.ts";

/** A note as a row of a library's page. */
export function talkCard(note: Note, root: string): TalkCard {
  const { title, path, language, date, talk } = note;
  return {
    title,
    href: linkTo(root, path),
    language,
    date,
    series: talk?.series?.name ?? null,
    episode: talk?.series?.episode ?? null,
    speakers: talk?.speakers.map(({ name }) => name) ?? [],
  };
}

export function paperCard(paper: LibraryPaper, root: string, count = paper.recommendations.length): PaperCard {
  const { title, venue, year, slug } = paper;
  return { title, href: linkTo(root, shelfPath("papers", slug)), count, venue: venue ?? null, year: year ?? null };
}

export function speakerLink({ name, slug }: LibrarySpeaker, root: string): NamedLink {
  return { name, href: linkTo(root, shelfPath("speakers", slug)) };
}

export function seriesLink({ title, slug }: LibrarySeries, root: string): NamedLink {
  return { name: title, href: linkTo(root, shelfPath("series", slug)) };
}
