import type { Diagnostic } from "../diagnostic.ts";
import type { Paper } from "../talk.ts";
import type { BibEntry } from "./bibliography.ts";
import { claimSlugs, otherSlugs, spellings, unused } from "./entities.ts";
import { titleKey } from "./key.ts";
import type { LibraryPaper, LibrarySpeaker, Recommendation, TalkNote } from "./model.ts";
import type { PaperRecord } from "./records.ts";
import { slugOf } from "./slug.ts";

interface Sources {
  /** In the order of time. */
  readonly talks: readonly TalkNote[];
  readonly records: readonly PaperRecord[];
  readonly bibliography: readonly BibEntry[];
  readonly speakersOf: (note: TalkNote) => readonly LibrarySpeaker[];
}

interface Papers {
  readonly papers: readonly LibraryPaper[];
  /** Papers of each talk, in the talk's order. */
  readonly of: ReadonlyMap<TalkNote, readonly LibraryPaper[]>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Gathered {
  readonly record: PaperRecord | undefined;
  readonly recommendations: Recommendation[];
}

/** Gathers the papers of all talks, one for all spellings of its title. */
export function gatherPapers({ talks, records, bibliography, speakersOf }: Sources): Papers {
  const { owners, diagnostics } = spellings(records, ({ title }) => title, titleKey);
  const gathered = new Map<string, Gathered>();
  const keys = new Map<TalkNote, string[]>();
  const used = new Set<PaperRecord>();
  for (const note of talks) {
    const own = note.talk.papers.map((paper) => {
      const [record] = owners.get(titleKey(paper.title)) ?? [];
      const key = titleKey(record?.title ?? paper.title);
      if (record !== undefined) used.add(record);
      const entry = gathered.get(key) ?? { record, recommendations: [] };
      gathered.set(key, entry);
      recommend(entry.recommendations, { note, paper, speakers: recommenders(paper, note, speakersOf(note)) });
      return key;
    });
    keys.set(note, own);
  }
  const bib = new Map(bibliography.map((entry) => [titleKey(entry.title), entry]));
  const slugs = new Map([...gathered].map(([key, entry]) => [key, slugOfPaper(entry)]));
  const taken = new Set(slugs.values());
  const papers = new Map([...gathered].map(([key, entry]) => [key, paperOf(entry, slugs.get(key) ?? "", taken, bib)]));
  return {
    papers: [...papers.values()],
    of: new Map([...keys].map(([note, own]) => [note, own.flatMap((key) => papers.get(key) ?? [])])),
    diagnostics: [
      ...diagnostics,
      ...claimSlugs(
        [...gathered].map(([key, { record, recommendations }]) => ({
          entity: key,
          slug: slugs.get(key) ?? "",
          title: record?.title ?? recommendations[0]?.paper.title ?? "",
          place: record?.place ?? placeOf(recommendations[0]),
        })),
        "papers",
      ),
      ...unused(records, used, ({ title }) => title),
    ],
  };
}

/** A talk that lists a paper twice recommends it once; the entry with a reason counts. */
function recommend(recommendations: Recommendation[], next: Recommendation): void {
  const last = recommendations.at(-1);
  if (last?.note !== next.note) recommendations.push(next);
  else if (last.paper.reason === null) recommendations[recommendations.length - 1] = next;
}

/** A heading above papers that names speakers says whose they are. */
function recommenders(
  { group }: Paper,
  { talk }: TalkNote,
  speakers: readonly LibrarySpeaker[],
): readonly LibrarySpeaker[] {
  if (group === null) return speakers;
  const named = speakers.filter((_, at) => group.includes(talk.speakers[at]?.name ?? "\0"));
  return named.length === 0 ? speakers : named;
}

/** The first spelling's, so that later notes change nothing. */
function slugOfPaper({ record, recommendations }: Gathered): string {
  return record?.slug ?? slugOf(record?.title ?? recommendations[0]?.paper.title ?? "");
}

function placeOf(recommendation: Recommendation | undefined) {
  return { path: recommendation?.note.source ?? "", line: recommendation?.paper.line ?? 1, column: 1 };
}

function paperOf(
  { record, recommendations }: Gathered,
  slug: string,
  taken: ReadonlySet<string>,
  bib: ReadonlyMap<string, BibEntry>,
): LibraryPaper {
  const listed = recommendations.map(({ paper }) => paper);
  const titles = listed.map(({ title }) => title);
  const names = [...new Set([...(record === undefined ? [] : [record.title, ...record.aliases]), ...titles])];
  const entry = names.map((name) => bib.get(titleKey(name))).find((found) => found !== undefined);
  const said = <Key extends "venue" | "year" | "url">(key: Key) =>
    listed.map((paper) => paper[key]).find((value) => value !== null) ?? undefined;
  const doi = record?.doi ?? entry?.doi;
  return {
    slug,
    otherSlugs: otherSlugs(names.map(slugOf), taken),
    title: record?.title ?? commonest(titles),
    authors: firstFull(record?.authors, entry?.authors, authorsIn(listed)),
    venue: record?.venue ?? said("venue") ?? entry?.venue,
    year: record?.year ?? said("year") ?? entry?.year,
    arxiv: record?.arxiv ?? entry?.arxiv,
    doi,
    url: record?.url ?? said("url") ?? entry?.url,
    pdf: record?.pdf,
    code: record?.code,
    recommendations,
  };
}

function firstFull(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}

/** Authors as a note lists them; a list that ends in “et al.” is not all of them, and so is none. */
function authorsIn(listed: readonly Paper[]): string[] {
  const line = listed.map(({ authors }) => authors).find((authors) => authors !== null);
  if (line === undefined || line === null || /\bet al\b|等$/u.test(line)) return [];
  return line
    .split(/\s*(?:[,，、;；&]|\band\b)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The spelling most notes have; the first of several. */
function commonest(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as [string, number])[0];
}
