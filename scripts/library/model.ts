import type { Note } from "../note.ts";
import type { Paper, Speaker, Talk } from "../talk.ts";

/** What the talks of a site have in common: who spoke, what was recommended, in which series. All lists are in the order of time. */
export interface Library {
  readonly talks: readonly TalkNote[];
  readonly papers: readonly LibraryPaper[];
  readonly speakers: readonly LibrarySpeaker[];
  readonly series: readonly LibrarySeries[];
  /** What is known of a talk, by the id of its note. */
  readonly places: ReadonlyMap<TalkNote, TalkPlaces>;
}

export type TalkNote = Note & { readonly talk: Talk };

export function isTalk(note: Note): note is TalkNote {
  return note.talk !== undefined;
}

/** Where a talk stands in its library; `speakers` and `papers` go along with those of the talk. */
export interface TalkPlaces {
  readonly speakers: readonly LibrarySpeaker[];
  readonly papers: readonly LibraryPaper[];
  readonly series: LibrarySeries | undefined;
}

/** One paper, however it was spelled. What neither a note nor a data file says is empty or undefined. */
export interface LibraryPaper {
  readonly slug: string;
  /** Slugs of its other spellings, which lead here. */
  readonly otherSlugs: readonly string[];
  readonly title: string;
  readonly authors: readonly string[];
  readonly venue: string | undefined;
  readonly year: number | undefined;
  readonly arxiv: string | undefined;
  readonly doi: string | undefined;
  readonly url: string | undefined;
  readonly pdf: string | undefined;
  readonly code: string | undefined;
  readonly recommendations: readonly Recommendation[];
}

/** A paper as one talk recommends it. */
export interface Recommendation {
  readonly note: TalkNote;
  readonly paper: Paper;
  readonly speakers: readonly LibrarySpeaker[];
}

export interface LibrarySpeaker {
  readonly slug: string;
  readonly otherSlugs: readonly string[];
  readonly name: string;
  /** Other names of the same person. */
  readonly aliases: readonly string[];
  readonly home: string | undefined;
  readonly affiliation: string | undefined;
  readonly appearances: readonly Appearance[];
}

/** A speaker at one talk. */
export interface Appearance {
  readonly note: TalkNote;
  readonly speaker: Speaker;
}

export interface LibrarySeries {
  readonly slug: string;
  readonly otherSlugs: readonly string[];
  /** The name as the notes' titles have it. */
  readonly name: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly home: string | undefined;
  /** In the order of their numbers; those without one come last, in the order of time. */
  readonly episodes: readonly Episode[];
}

/** The talks of one number: several where an episode had several speakers with a note each. */
export interface Episode {
  readonly number: number | undefined;
  readonly notes: readonly TalkNote[];
}
