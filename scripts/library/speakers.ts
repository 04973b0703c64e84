import type { Diagnostic } from "../diagnostic.ts";
import { claimSlugs, otherSlugs, spellings, unused } from "./entities.ts";
import { nameKey } from "./key.ts";
import type { Appearance, LibrarySpeaker, TalkNote } from "./model.ts";
import type { SpeakerRecord } from "./records.ts";
import { nameSlugOf } from "./slug.ts";

interface Speakers {
  readonly speakers: readonly LibrarySpeaker[];
  /** Speakers of each talk, in the talk's order. */
  readonly of: ReadonlyMap<TalkNote, readonly LibrarySpeaker[]>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Gathered {
  readonly record: SpeakerRecord | undefined;
  readonly appearances: Appearance[];
}

/** Gathers the people who spoke, one for all of a person's names. `talks` are in the order of time. */
export function gatherSpeakers(talks: readonly TalkNote[], records: readonly SpeakerRecord[]): Speakers {
  const { owners, diagnostics } = spellings(records, ({ name }) => name, nameKey);
  const gathered = new Map<SpeakerRecord | string, Gathered>();
  const keys = new Map<TalkNote, (SpeakerRecord | string)[]>();
  for (const note of talks) {
    const own = note.talk.speakers.map((speaker) => {
      const record = ownerFor(note, owners.get(nameKey(speaker.name)) ?? []);
      const key = record ?? nameKey(speaker.name);
      const entry = gathered.get(key) ?? { record, appearances: [] };
      gathered.set(key, entry);
      if (entry.appearances.at(-1)?.note !== note) entry.appearances.push({ note, speaker });
      return key;
    });
    keys.set(note, own);
  }
  const taken = new Set([...gathered.values()].map(slugOfSpeaker));
  const speakers = new Map([...gathered].map(([key, entry]) => [key, speakerOf(entry, taken)]));
  return {
    speakers: [...speakers.values()],
    of: new Map([...keys].map(([note, own]) => [note, own.flatMap((key) => speakers.get(key) ?? [])])),
    diagnostics: [
      ...diagnostics,
      ...claimSlugs(
        [...gathered.values()].map((entry) => ({
          entity: entry,
          slug: slugOfSpeaker(entry),
          title: nameOf(entry),
          place: entry.record?.place ?? placeOf(entry.appearances[0]),
        })),
        "speakers",
      ),
      ...unused(records, new Set([...gathered.values()].flatMap(({ record }) => record ?? [])), ({ name }) => name),
    ],
  };
}

/** Of people with one name the one whose talk it is, else the one who has no talks of their own listed. */
function ownerFor({ id }: TalkNote, records: readonly SpeakerRecord[]): SpeakerRecord | undefined {
  return records.find(({ talks }) => talks.includes(id)) ?? records.find(({ talks }) => talks.length === 0);
}

function nameOf({ record, appearances }: Gathered): string {
  return record?.name ?? appearances[0]?.speaker.name ?? "";
}

function slugOfSpeaker(entry: Gathered): string {
  return entry.record?.slug ?? nameSlugOf(nameOf(entry));
}

function placeOf(appearance: Appearance | undefined) {
  return { path: appearance?.note.source ?? "", line: appearance?.speaker.line ?? 1, column: 1 };
}

function speakerOf(entry: Gathered, taken: ReadonlySet<string>): LibrarySpeaker {
  const { record, appearances } = entry;
  const name = nameOf(entry);
  const written = new Set([...(record?.aliases ?? []), ...appearances.map(({ speaker }) => speaker.name)]);
  const others = [...written].filter((one) => one !== name);
  return {
    slug: slugOfSpeaker(entry),
    otherSlugs: otherSlugs([name, ...others].map(nameSlugOf), taken),
    name,
    aliases: record?.aliases ?? [],
    home: record?.home,
    affiliation: record?.affiliation,
    appearances,
  };
}
