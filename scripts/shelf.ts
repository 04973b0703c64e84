/** What the library's pages show, as plain data, and what it adds to a talk's page. Every `href` has the site's root. */

export interface NamedLink {
  readonly name: string;
  readonly href: string;
}

/** A talk in a row. */
export interface TalkCard {
  readonly title: string;
  readonly href: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** RFC 3339. */
  readonly date: string;
  readonly series: string | null;
  readonly episode: number | null;
  readonly speakers: readonly string[];
}

/** A paper in a row; `count` is the number of talks that recommend it. */
export interface PaperCard {
  readonly title: string;
  readonly href: string;
  readonly count: number;
  readonly venue: string | null;
  readonly year: number | null;
}

/** A page of the list of all papers. */
export interface PapersPage {
  readonly count: number;
  readonly papers: readonly ListedPaper[];
  /** What all papers, those of the other pages too, can be sifted by; each with the values there are. */
  readonly filters: Readonly<Record<PaperFilter, readonly string[]>>;
}

/** A paper with the names of those who recommend it first, and the series in which they do. */
export interface ListedPaper extends PaperCard {
  readonly speakers: readonly string[];
  readonly series: readonly string[];
}

export type PaperFilter = "year" | "venue" | "series";

export interface PaperPage {
  readonly title: string;
  readonly authors: readonly string[];
  readonly venue: string | null;
  readonly year: number | null;
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly links: readonly { readonly kind: PaperLink; readonly href: string }[];
  readonly recommendations: readonly {
    readonly talk: TalkCard;
    readonly speakers: readonly NamedLink[];
    readonly reason: string | null;
  }[];
  readonly cite: Cite;
  /** Other files of the page, for programs. */
  readonly twins: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  /** Papers that are recommended along with it; `count` is in how many talks. */
  readonly together: readonly PaperCard[];
}

/** Where a paper is to be had; a `search` only where nothing else is known. */
export type PaperLink = "page" | "arxiv" | "doi" | "pdf" | "code" | "search";

export interface SpeakersPage {
  readonly count: number;
  readonly speakers: readonly SpeakerCard[];
}

export interface SpeakerCard extends NamedLink {
  readonly count: number;
  readonly affiliation: string | null;
  readonly latest: TalkCard;
}

export interface SpeakerPage {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly home: string | null;
  readonly affiliation: string | null;
  /** Newest first. */
  readonly talks: readonly TalkCard[];
  /** What was said of them, newest first, with the day of the first talk at which it was. */
  readonly bios: readonly { readonly text: string; readonly date: string }[];
  readonly papers: readonly PaperCard[];
}

export interface SeriesListPage {
  readonly series: readonly SeriesCard[];
}

export interface SeriesCard extends NamedLink {
  readonly count: number;
  /** The highest number; null where no episode has one. */
  readonly last: number | null;
  readonly description: string | null;
  /** RFC 3339 times of the oldest and the newest talk. */
  readonly from: string;
  readonly to: string;
}

export interface SeriesPage {
  readonly name: string;
  readonly title: string;
  readonly description: string | null;
  readonly home: string | null;
  readonly count: number;
  readonly last: number | null;
  /** Newest first. */
  readonly rows: readonly SeriesRow[];
  readonly papers: readonly PaperCard[];
}

/** The talks of one number, or numbers from `from` to `to` that have no note here. */
export type SeriesRow =
  | { readonly kind: "episode"; readonly number: number | null; readonly talks: readonly TalkCard[] }
  | { readonly kind: "gap"; readonly from: number; readonly to: number };

/** How a work is cited in each style, and the file for reference managers. */
export interface Cite {
  readonly styles: readonly { readonly style: string; readonly text: string }[];
  readonly bibtex: string;
}

/** What the library knows around one note. */
export interface NoteShelf {
  /** Absent on an article. */
  readonly cite: Cite | null;
  /** Pages of the talk's speakers, in the talk's order. */
  readonly speakers: readonly NamedLink[];
  /** Pages of the talk's papers, in the talk's order; `others` is how many other talks recommend it. */
  readonly papers: readonly { readonly href: string; readonly others: number }[];
  readonly series: NoteSeries | null;
  readonly related: readonly Related[];
  /** Notes that link here. */
  readonly backlinks: readonly TalkCard[];
}

export interface NoteSeries extends NamedLink {
  readonly previous: TalkCard | null;
  readonly next: TalkCard | null;
  /** Other talks of the same episode. */
  readonly siblings: readonly TalkCard[];
}

export interface Related {
  readonly talk: TalkCard;
  readonly why: readonly Why[];
}

/** What two talks have in common; `text` are words that few other talks have, none where the script has no words. */
export type Why =
  | { readonly kind: "paper"; readonly titles: readonly string[] }
  | { readonly kind: "speaker"; readonly names: readonly string[] }
  | { readonly kind: "episode" }
  | { readonly kind: "tag"; readonly names: readonly string[] }
  | { readonly kind: "text"; readonly words: readonly string[] };

/** What a layout may know of the library as a whole. */
export interface LibraryFacts {
  /** No talk is in it, and so no page. */
  readonly isEmpty: boolean;
}

/** How many pages of each kind a site has. */
export interface LibraryCounts {
  readonly talks: number;
  readonly papers: number;
  readonly speakers: number;
  readonly series: number;
}

/** The library in numbers; every list in the order it is shown. */
export interface StatsPage {
  readonly counts: LibraryCounts;
  /** Talks of each year. */
  readonly talks: readonly Counted[];
  readonly series: readonly Counted[];
  /** Papers of each year and venue, as far as they are known. */
  readonly years: readonly Counted[];
  readonly venues: readonly Counted[];
  readonly recommended: readonly Counted[];
  readonly map: PaperMap;
}

export interface Counted {
  readonly name: string;
  readonly href: string | null;
  readonly count: number;
}

/** Papers that talks recommend together; `from` and `to` are places in `papers`, `count` is in how many talks. */
export interface PaperMap {
  readonly papers: readonly Counted[];
  readonly ties: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}
