import { citationsOf } from "../library/citation-styles.ts";
import { noteItem } from "../library/csl-items.ts";
import type { Library, LibrarySeries, TalkNote } from "../library/model.ts";
import type { RelatedTalk } from "../library/related.ts";
import type { Note } from "../note.ts";
import type { NoteSeries, NoteShelf, TalkCard, Why } from "../shelf.ts";
import { linkTo, shelfPath, talkTwinPath } from "../urls.ts";
import { seriesLink, speakerLink, talkCard } from "./cards.ts";

/** A library's names by their slugs, and where each talk stands in its series; made once for all notes. */
export interface Index {
  readonly places: Library["places"];
  readonly titles: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly episodes: ReadonlyMap<TalkNote, number>;
}

export function indexOf({ papers, speakers, series, places }: Library): Index {
  const episodes = series.flatMap(({ episodes }) =>
    episodes.flatMap(({ notes }, at) => notes.map((note) => [note, at] as const)),
  );
  return {
    places,
    titles: new Map(papers.map(({ slug, title }) => [slug, title])),
    names: new Map(speakers.map(({ slug, name }) => [slug, name])),
    episodes: new Map(episodes),
  };
}

interface Around extends Beside {
  readonly related: readonly RelatedTalk[];
}

interface Beside {
  readonly index: Index;
  readonly backlinks: readonly Note[];
  readonly site: NoteSite;
}

type NoteSite = Parameters<typeof noteItem>[1] & { readonly root: string };

/** A note names so many of the notes that link to it. */
const shownBacklinks = 12;

/** What the library adds to a note's page. */
export function noteShelf(note: Note, around: Around): NoteShelf {
  const { index, site, related } = around;
  return {
    cite: isTalk(note) ? citeOf(note, around) : null,
    ...besideNote(note, around),
    related: related.map(({ note, shared }) => ({ talk: talkCard(note, site.root), why: whyOf(shared, index) })),
  };
}

/**
 * What stands on the shelf beside the talks that are related: with the note, and the names of what it may share, it says
 * all that the shelf shows of the library but those.
 */
export function shownBeside(note: Note, beside: Beside): unknown {
  const places = isTalk(note) ? beside.index.places.get(note) : undefined;
  return [besideNote(note, beside), places?.speakers.map(({ name }) => name), places?.papers.map(({ title }) => title)];
}

function besideNote(note: Note, beside: Beside): Omit<NoteShelf, "cite" | "related"> {
  const { index, site } = beside;
  const { root } = site;
  const places = isTalk(note) ? index.places.get(note) : undefined;
  return {
    speakers: (places?.speakers ?? []).map((speaker) => speakerLink(speaker, root)),
    papers: (places?.papers ?? []).map(({ slug, recommendations }) => ({
      href: linkTo(root, shelfPath("papers", slug)),
      others: recommendations.length - 1,
    })),
    series: places?.series === undefined || !isTalk(note) ? null : inSeries(note, places.series, beside),
    backlinks: beside.backlinks.slice(0, shownBacklinks).map((other) => talkCard(other, root)),
  };
}

function citeOf(note: TalkNote, { site }: Beside): NoteShelf["cite"] {
  return {
    styles: citationsOf(noteItem(note, site)),
    bibtex: linkTo(site.root, talkTwinPath(note.path, "bib")),
  };
}

function isTalk(note: Note): note is TalkNote {
  return note.talk !== undefined;
}

function inSeries(note: TalkNote, series: LibrarySeries, { index, site: { root } }: Beside): NoteSeries {
  const at = index.episodes.get(note) ?? 0;
  const card = (one: TalkNote | undefined): TalkCard | null => (one === undefined ? null : talkCard(one, root));
  return {
    ...seriesLink(series, root),
    previous: at > 0 ? card(series.episodes[at - 1]?.notes.at(-1)) : null,
    next: card(series.episodes[at + 1]?.notes[0]),
    siblings: (series.episodes[at]?.notes ?? [])
      .filter((other) => other !== note)
      .map((other) => talkCard(other, root)),
  };
}

/** What two talks share, what says most first. A shared word is told only where nothing else is. */
function whyOf(shared: RelatedTalk["shared"], { titles, names }: Index): Why[] {
  const why: Why[] = [];
  if (shared.episode.length > 0) why.push({ kind: "episode" });
  if (shared.paper.length > 0)
    why.push({ kind: "paper", titles: shared.paper.slice(0, 2).map((slug) => titles.get(slug) ?? slug) });
  if (shared.speaker.length > 0)
    why.push({ kind: "speaker", names: shared.speaker.map((slug) => names.get(slug) ?? slug) });
  if (shared.tag.length > 0) why.push({ kind: "tag", names: shared.tag.slice(0, 3) });
  if (why.length === 0)
    why.push({ kind: "text", words: shared.text.filter((word) => /^[a-z]/.test(word)).slice(0, 3) });
  return why;
}
