import type { Settings } from "../config.ts";
import type { Note } from "../note.ts";
import { addressOf } from "../urls.ts";
import { feedHtml } from "./feed-html.ts";

/** What a feed says, whatever its format. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly language: string;
  /** Address of the page the feed goes with. */
  readonly page: string;
  /** RFC 3339 time of the latest change in it. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Stays the same for ever: the note's own address. */
  readonly url: string;
  readonly title: string;
  /** Those who spoke; empty where the note names nobody. */
  readonly authors: readonly string[];
  readonly published: string;
  readonly updated: string;
  readonly tags: readonly string[];
  readonly language: string;
  readonly summary: string;
  /** The whole note; undefined where the feed holds summaries. */
  readonly html: string | undefined;
}

interface Contents {
  /** Title of what the feed is of; the site's own has none. */
  readonly title?: string;
  readonly description?: string;
  /** Path of the page the feed goes with. */
  readonly path: string;
  readonly notes: readonly Note[];
  readonly content: Settings["feeds"]["content"];
  /** A note's HTML as a feed carries it, where it was made before. */
  readonly htmlOf?: (note: Note) => string;
}

type SiteFacts = Pick<Settings, "title" | "description" | "author" | "language" | "url" | "feeds">;

/** The newest notes as a feed. */
export function makeFeed(contents: Contents, site: SiteFacts): Feed {
  const { title, description, path, notes } = contents;
  const entries = notes
    .toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date))
    .slice(0, site.feeds.limit)
    .map((note) => entryOf(note, contents, site));
  return {
    title: title === undefined ? site.title : `${title} – ${site.title}`,
    description: description ?? site.description,
    author: site.author === "" ? site.title : site.author,
    language: site.language,
    page: addressOf(site.url, path),
    updated: entries.reduce((last, { updated }) => (Date.parse(updated) > Date.parse(last) ? updated : last), earliest),
    entries,
  };
}

/** A feed has a time even where it has no entry. */
const earliest = "1970-01-01T00:00:00Z";

/** A note's HTML as a feed of the site at an address carries it. */
export function noteHtml({ parts, path }: Note, url: string): string {
  return feedHtml(parts.map(({ html }) => html).join(""), addressOf(url, path));
}

function entryOf(note: Note, { content, htmlOf }: Contents, { url }: SiteFacts): FeedEntry {
  const address = addressOf(url, note.path);
  return {
    url: address,
    title: note.title,
    authors: note.talk?.speakers.map(({ name }) => name) ?? [],
    published: note.date,
    updated: note.updated,
    tags: [...new Set([...note.categories.flat(), ...note.tags])],
    language: note.language,
    summary: note.summary === "" ? note.title : note.summary,
    html: content === "full" ? (htmlOf?.(note) ?? noteHtml(note, url)) : undefined,
  };
}
