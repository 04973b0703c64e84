import type { Settings } from "../config.ts";
import type { Library } from "../library/model.ts";
import type { Note } from "../note.ts";
import { addressOf, atomPath, besidePath, shelfPath } from "../urls.ts";
import { atom } from "./atom.ts";
import { makeFeed } from "./feed.ts";

/** A page that lists notes, and may be followed by a feed. */
export interface Shelf<Item> {
  readonly title: string;
  /** Path of its page. */
  readonly path: string;
  readonly notes: readonly Item[];
}

/** The pages of the library that a reader may follow. */
export function libraryShelves({ papers, speakers, series }: Library): Shelf<Note>[] {
  return [
    ...papers.map(({ title, slug, recommendations }) => ({
      title,
      path: shelfPath("papers", slug),
      notes: recommendations.map(({ note }) => note),
    })),
    ...speakers.map(({ name, slug, appearances }) => ({
      title: name,
      path: shelfPath("speakers", slug),
      notes: appearances.map(({ note }) => note),
    })),
    ...series.map(({ title, slug, episodes }) => ({
      title,
      path: shelfPath("series", slug),
      notes: episodes.flatMap(({ notes }) => notes),
    })),
  ];
}

/** Path of the feed of a page. */
export function feedPath({ path }: Pick<Shelf<unknown>, "path">): string {
  return besidePath(path, atomPath);
}

/** An Atom feed of summaries beside a page; the site's own feeds hold whole notes. */
export function shelfFeed(shelf: Shelf<Note>, settings: Settings): string {
  const feed = makeFeed({ ...shelf, content: "summary" }, settings);
  return atom(feed, addressOf(settings.url, feedPath(shelf)));
}
