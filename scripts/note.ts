import type { Contacts } from "./contacts.ts";
import type { Talk } from "./talk.ts";

/** What a stretch of a note is. `prose` is whatever no talk field claims. */
export type PartKind = "video" | "speaker" | "abstract" | "spotlights" | "papers" | "references" | "prose";

/** A stretch of the page, in the order of the source; the parts' HTML joined is the whole content. */
export interface Part {
  readonly kind: PartKind;
  readonly html: string;
  /** First line of its source, from 1. */
  readonly line: number;
}

export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

/** A timestamp that heads a list item or a heading of the note. */
export interface Chapter {
  readonly seconds: number;
  /** What stands beside the timestamp, plain. */
  readonly text: string;
  /** The video at that second. */
  readonly href: string;
}

/** A post that says the same in another language. */
export interface Translation {
  /** BCP 47 tag. */
  readonly language: string;
  /** Path of its page in the site. */
  readonly path: string;
  readonly title: string;
}

/** A post as typed data: what the theme draws and the twins print. Knows nothing of Hexo. */
export interface Note {
  /** The abbrlink, as the text that stands in the file. */
  readonly id: string;
  /** Path of the source file, from the site's folder, with `/`. */
  readonly source: string;
  /** Path of the page in the site, without root and not percent-encoded: `53fb70e5.html`. */
  readonly path: string;
  readonly title: string;
  /** RFC 3339 with the offset of the site's time zone. */
  readonly date: string;
  readonly updated: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** One array of names, outermost first, for each category. */
  readonly categories: readonly (readonly string[])[];
  readonly tags: readonly string[];
  /** Present only where the note holds the evidence of a talk. */
  readonly talk: Talk | undefined;
  readonly parts: readonly Part[];
  /** Plain text of what stands before `<!--more-->`, else of the opening; without players. */
  readonly summary: string;
  readonly headings: readonly Heading[];
  /** Targets of its links to other pages of the site, as they stand in `href`. */
  readonly links?: readonly string[];
  /** In the order of the text; only where there is a video to seek. */
  readonly chapters?: readonly Chapter[];
  /** Whole minutes, at least 1: 400 Han characters or 220 words a minute. */
  readonly readingMinutes: number;
  /** What the content needs of a browser beyond the theme's own, and the origins of other sites that it names. */
  readonly needs: { readonly mermaid: boolean; readonly math: boolean; readonly contacts?: Contacts };
}
