import type { Speaker, Talk } from "../talk.ts";
import { isGiven, presentationsOf, speakersOf, wholeOf, type Slot } from "./draft.ts";
import { isTranscript } from "./evidence.ts";
import type { Overrides } from "./overrides.ts";
import { foldTitle } from "./paper-title.ts";
import type { TitleFacts } from "./post-title.ts";
import type { Draft } from "./draft.ts";
import type { Source } from "./source.ts";

export interface Gathered {
  readonly draft: Draft;
  readonly title: TitleFacts;
  readonly source: Source;
  readonly overrides: Overrides;
}

/** A talk, and the slots that its presentations come from, one each; none where the front matter gives them. */
export interface Derived {
  readonly talk: Talk;
  readonly slots: readonly Slot[];
}

/** The talk that a draft gives, with what the front matter says instead. The summary is the caller's. */
export function talkOf({ draft, title, source, overrides }: Gathered): Derived {
  const named = speakersOf(draft.slots);
  const speakers = named.length > 0 ? named : titleSpeaker(draft, title, source.firstLine);
  const slots = merged(draft.slots);
  const [only] = speakers;
  const isOnly = speakers.length === 1 && slots.filter(isGiven).length === 1;
  const presentations = presentationsOf(slots, isOnly ? (only?.name ?? null) : null);
  const talk = {
    series: title.series,
    topic: title.topic,
    summary: "",
    videos: source.videos.length > 0 ? source.videos : overrides.named,
    speakers,
    talks: presentations,
    papers: draft.papers,
    references: draft.references,
    ...overrides.fields,
  };
  return { talk, slots: overrides.fields.talks === undefined ? slots.filter(isGiven) : [] };
}

/** A name is taken from the title only if no section gives one. */
function titleSpeaker(draft: Draft, { name, inPlace }: TitleFacts, line: number): Speaker[] {
  if (name === undefined || !(inPlace || isTranscript(draft) || draft.looseBio.length > 0)) return [];
  return [
    { name, bio: wholeOf(draft.looseBio), line: draft.signs.find(({ kind }) => kind === "section")?.line ?? line },
  ];
}

/** What stands apart from any speaker completes the only speaker's slot; a title said twice is one. */
function merged(slots: readonly Slot[]): Slot[] {
  const withSpeaker = slots.filter(({ speakers }) => speakers.length > 0);
  const [only] = withSpeaker;
  const sole = withSpeaker.length === 1 ? only : undefined;
  const rest = slots.filter((slot) => slot.speakers.length === 0);
  const titles = new Map<string, number>();
  for (const { title } of slots)
    if (title !== null) titles.set(titleKey(title), (titles.get(titleKey(title)) ?? 0) + 1);
  const kept = rest.filter((slot) => {
    if (!isGiven(slot)) return false;
    if (sole !== undefined && fits(slot, sole)) {
      complete(sole, slot);
      return false;
    }
    const isTitleOnly = slot.abstract.length === 0 && slot.spotlights.length === 0;
    const times = slot.title === null ? 0 : (titles.get(titleKey(slot.title)) ?? 0);
    if (!isTitleOnly || slot.title === null || times < 2) return true;
    titles.set(titleKey(slot.title), times - 1);
    return false;
  });
  return [...withSpeaker, ...kept].toSorted((a, b) => a.line - b.line);
}

function fits(slot: Slot, sole: Slot): boolean {
  const sameName = slot.title === null || sole.title === null || sameTitle(slot.title, sole.title);
  return (
    sameName &&
    (slot.abstract.length === 0 || sole.abstract.length === 0) &&
    (slot.spotlights.length === 0 || sole.spotlights.length === 0)
  );
}

function complete(sole: Slot, slot: Slot): void {
  if (!isGiven(sole)) sole.line = slot.line;
  sole.title ??= slot.title;
  for (const said of slot.abstract.splice(0)) sole.abstract.push(said);
  for (const said of slot.spotlights.splice(0)) sole.spotlights.push(said);
}

function sameTitle(a: string, b: string | null): boolean {
  return b !== null && titleKey(a) === titleKey(b);
}

function titleKey(title: string): string {
  return foldTitle(title).toLowerCase();
}
