import { compare } from "../compare.ts";
import type { Library, LibraryPaper, LibrarySpeaker, TalkNote } from "../library/model.ts";
import type { SpeakerCard, SpeakerPage, SpeakersPage } from "../shelf.ts";
import { shelfPath, speakersPath } from "../urls.ts";
import { paperCard, speakerLink, talkCard } from "./cards.ts";
import type { GeneratedPage, SiteAddress } from "./generated.ts";
import { listPages } from "./list-pages.ts";

/** People of one page of the list. */
const perPage = 600;

/** Everyone who spoke, the most often and most lately first. */
export function speakersPages({ speakers }: Library, { root }: SiteAddress): GeneratedPage[] {
  return listPages({
    path: speakersPath,
    layout: "speakers",
    items: speakers.toSorted(byWeight),
    perPage,
    data: (shown) => ({
      speakers: {
        count: speakers.length,
        speakers: shown.flatMap((speaker) => speakerCard(speaker, root)),
      } satisfies SpeakersPage,
    }),
  });
}

function speakerCard(speaker: LibrarySpeaker, root: string): SpeakerCard[] {
  const { appearances, affiliation } = speaker;
  const latest = appearances.at(-1)?.note;
  if (latest === undefined) return [];
  const talk = talkCard(latest, root);
  return [{ ...speakerLink(speaker, root), count: appearances.length, affiliation: affiliation ?? null, latest: talk }];
}

function byWeight(a: LibrarySpeaker, b: LibrarySpeaker): number {
  return (
    b.appearances.length - a.appearances.length ||
    Date.parse(b.appearances.at(-1)?.note.date ?? "") - Date.parse(a.appearances.at(-1)?.note.date ?? "") ||
    compare(a.slug, b.slug)
  );
}

/** One person: talks, what was said of them at each, papers they recommend. */
export function speakerPage(speaker: LibrarySpeaker, { places }: Library, { root }: SiteAddress): GeneratedPage {
  const { slug, name, aliases, home, affiliation, appearances } = speaker;
  const page: SpeakerPage = {
    name,
    aliases,
    home: home ?? null,
    affiliation: affiliation ?? null,
    talks: appearances.toReversed().map(({ note }) => talkCard(note, root)),
    bios: biosOf(speaker),
    papers: papersOf(speaker, places).map((paper) => paperCard(paper, root)),
  };
  return { path: shelfPath("speakers", slug), layout: ["speaker"], data: { speaker: page } };
}

/** All that a speaker's page shows; a note's key stands for what it shows of that note. */
export function shownOfSpeaker(
  speaker: LibrarySpeaker,
  { places }: Library,
  keyOf: (note: TalkNote) => string,
): unknown {
  const { appearances, otherSlugs: _, ...facts } = speaker;
  return [
    facts,
    appearances.map(({ note, speaker: { line } }) => [keyOf(note), line]),
    papersOf(speaker, places).map((paper) => paperCard(paper, "")),
  ];
}

/** What was said of a speaker, each text once. */
function biosOf({ appearances }: LibrarySpeaker): SpeakerPage["bios"] {
  const first = new Map<string, string>();
  for (const { note, speaker } of appearances) {
    if (speaker.bio !== null && !first.has(speaker.bio)) first.set(speaker.bio, note.date);
  }
  return [...first].map(([text, date]) => ({ text, date })).reverse();
}

/** What they recommend, the latest first; of a talk with several speakers the papers that are theirs. */
function papersOf(speaker: LibrarySpeaker, places: Library["places"]): LibraryPaper[] {
  const papers = speaker.appearances.flatMap(({ note }) =>
    (places.get(note)?.papers ?? []).filter((paper) =>
      paper.recommendations.some((one) => one.note === note && one.speakers.includes(speaker)),
    ),
  );
  return [...new Set(papers)].reverse();
}
