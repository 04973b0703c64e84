import type { Diagnostic } from "../diagnostic.ts";
import { claimSlugs, otherSlugs, spellings, unused } from "./entities.ts";
import { nameKey } from "./key.ts";
import type { Episode, LibrarySeries, TalkNote } from "./model.ts";
import type { SeriesRecord } from "./records.ts";
import { slugOf } from "./slug.ts";

interface AllSeries {
  readonly series: readonly LibrarySeries[];
  readonly of: ReadonlyMap<TalkNote, LibrarySeries>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Gathered {
  readonly record: SeriesRecord | undefined;
  readonly names: string[];
  readonly notes: TalkNote[];
}

/** Gathers the series of talks with their episodes. `talks` are in the order of time. */
export function gatherSeries(talks: readonly TalkNote[], records: readonly SeriesRecord[]): AllSeries {
  const { owners, diagnostics } = spellings(records, ({ name }) => name, nameKey);
  const gathered = new Map<string, Gathered>();
  const keys = new Map<TalkNote, string>();
  for (const note of talks) {
    const name = note.talk.series?.name;
    if (name === undefined) continue;
    const [record] = owners.get(nameKey(name)) ?? [];
    const key = nameKey(record?.name ?? name);
    const entry = gathered.get(key) ?? { record, names: [], notes: [] };
    gathered.set(key, entry);
    entry.names.push(name);
    entry.notes.push(note);
    keys.set(note, key);
  }
  const taken = new Set([...gathered.values()].map(slugOfSeries));
  const series = new Map([...gathered].map(([key, entry]) => [key, seriesOf(entry, taken)]));
  return {
    series: [...series.values()],
    of: new Map([...keys].flatMap(([note, key]) => entryOf(note, series.get(key)))),
    diagnostics: [
      ...diagnostics,
      ...claimSlugs(
        [...gathered.values()].map((entry) => ({
          entity: entry,
          slug: slugOfSeries(entry),
          title: nameOf(entry),
          place: entry.record?.place ?? { path: entry.notes[0]?.source ?? "", line: 1, column: 1 },
        })),
        "series",
      ),
      ...unused(records, new Set([...gathered.values()].flatMap(({ record }) => record ?? [])), ({ name }) => name),
    ],
  };
}

function entryOf(note: TalkNote, series: LibrarySeries | undefined): [TalkNote, LibrarySeries][] {
  return series === undefined ? [] : [[note, series]];
}

function nameOf({ record, names }: Gathered): string {
  return record?.name ?? names[0] ?? "";
}

function slugOfSeries(entry: Gathered): string {
  return entry.record?.slug ?? slugOf(nameOf(entry));
}

function seriesOf(entry: Gathered, taken: ReadonlySet<string>): LibrarySeries {
  const { record, names, notes } = entry;
  const name = nameOf(entry);
  return {
    slug: slugOfSeries(entry),
    otherSlugs: otherSlugs([name, ...(record?.aliases ?? []), ...names].map(slugOf), taken),
    name,
    title: record?.title ?? name,
    description: record?.description,
    home: record?.home,
    episodes: episodesOf(notes),
  };
}

function episodesOf(notes: readonly TalkNote[]): Episode[] {
  const numbered = new Map<number, TalkNote[]>();
  const others: Episode[] = [];
  for (const note of notes) {
    const number = note.talk.series?.episode ?? undefined;
    const siblings = number === undefined ? undefined : numbered.get(number);
    if (number === undefined) others.push({ number, notes: [note] });
    else if (siblings === undefined) numbered.set(number, [note]);
    else siblings.push(note);
  }
  const sorted = [...numbered].sort(([a], [b]) => a - b).map(([number, notes]) => ({ number, notes }));
  return [...sorted, ...others];
}
