import type { Settings } from "../config.ts";
import type { Library } from "../library/model.ts";
import type { Note } from "../note.ts";
import { addressOf, atomPath, besidePath, shelfPath } from "../urls.ts";
import { atom } from "./atom.ts";
import { makeFeed } from "./feed.ts";
import type { NoteKey, Twin } from "./twins.ts";

/** A page that lists notes, and may be followed by a feed. */
export interface Shelf {
  readonly title: string;
  /** Path of its page. */
  readonly path: string;
  readonly notes: () => readonly Note[];
}

/** The pages of the library that a reader may follow. */
export function libraryShelves({ papers, speakers, series }: Library): Shelf[] {
  return [
    ...papers.map(({ title, slug, recommendations }) => ({
      title,
      path: shelfPath("papers", slug),
      notes: () => recommendations.map(({ note }) => note),
    })),
    ...speakers.map(({ name, slug, appearances }) => ({
      title: name,
      path: shelfPath("speakers", slug),
      notes: () => appearances.map(({ note }) => note),
    })),
    ...series.map(({ title, slug, episodes }) => ({
      title,
      path: shelfPath("series", slug),
      notes: () => episodes.flatMap(({ notes }) => notes),
    })),
  ];
}

/** An Atom feed of summaries beside each page; the site's own feeds hold whole notes. */
export function shelfFeeds(shelves: readonly Shelf[], settings: Settings, keyOf: NoteKey): Twin[] {
  return shelves.map(({ title, path, notes }) => {
    const self = besidePath(path, atomPath);
    const data = () =>
      atom(makeFeed({ title, path, notes: notes(), content: "summary" }, settings), addressOf(settings.url, self));
    return { path: self, data, mark: () => [title, ...notes().map(keyOf)].join(" ") };
  });
}
