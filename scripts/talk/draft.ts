import type { Diagnostic } from "../diagnostic.ts";
import type { Paper, Presentation, Reference, Speaker } from "../talk.ts";
import type { Field } from "./labels/labels.ts";
import type { Piece } from "./piece.ts";

/** What a text says of a talk, and its pieces. */
export interface Draft {
  readonly pieces: readonly Piece[];
  readonly slots: readonly Slot[];
  /** Texts of a speakers' section that named nobody. */
  readonly looseBio: readonly Said[];
  readonly papers: readonly Paper[];
  readonly references: readonly Reference[];
  readonly signs: readonly Sign[];
  readonly unsure: readonly Unsure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What of a talk a note gives in one place: who, on what. */
export interface Slot {
  speakers: SpeakerDraft[];
  title: string | null;
  titleLine: number;
  /** The line right below the title, in its paragraph. */
  below: string;
  abstract: Said[];
  spotlights: Said[];
  /** A list of highlights was read: what follows it is no highlight. */
  listed: boolean;
  bio: Said[];
  line: number;
}

export interface SpeakerDraft {
  name: string;
  bio: Said[];
  line: number;
}

/** A text and the line of the source that it starts on. */
export interface Said {
  readonly text: string;
  readonly line: number;
}

/** A sign that a post is a talk: what was met, and on which line. */
export interface Sign {
  readonly kind: Field | "section" | "series" | "title-name" | "question" | "front-matter" | "recording";
  readonly text: string;
  readonly line: number;
  /** The word says by itself that it is about a talk. */
  readonly isSure: boolean;
}

/** A word that looked like a label. */
export interface Unsure {
  readonly text: string;
  readonly line: number;
  /** It stands where speakers are introduced. */
  readonly inSpeakers: boolean;
}

export function emptySlot(line: number): Slot {
  return {
    speakers: [],
    title: null,
    titleLine: line,
    below: "",
    abstract: [],
    spotlights: [],
    listed: false,
    bio: [],
    line,
  };
}

export function isGiven(slot: Slot): boolean {
  return slot.title !== null || slot.abstract.length > 0 || slot.spotlights.length > 0;
}

/** What was gathered, as the model has it. */
export function speakersOf(slots: readonly Slot[]): Speaker[] {
  const found = new Map<string, Speaker>();
  for (const { name, bio, line } of slots.flatMap(({ speakers }) => speakers)) {
    const known = found.get(name);
    if (known === undefined) found.set(name, { name, bio: wholeOf(bio), line });
    else if (known.bio === null) found.set(name, { ...known, bio: wholeOf(bio) });
  }
  return [...found.values()];
}

/** The talks; one that names nobody is `anyone`'s. */
export function presentationsOf(slots: readonly Slot[], anyone: string | null): Presentation[] {
  return slots.filter(isGiven).map(({ speakers, title, abstract, spotlights, line }) => ({
    speaker: namesOf(speakers) ?? anyone,
    title,
    abstract: wholeOf(abstract),
    spotlights: spotlights.map(({ text }) => text),
    line,
  }));
}

function namesOf(speakers: readonly SpeakerDraft[]): string | null {
  const names = speakers.map(({ name }) => name);
  if (names.length === 0) return null;
  return names.join(names.every((name) => /^[\p{Script=Latin}\s.'’-]+$/u.test(name)) ? " and " : "、");
}

export function wholeOf(said: readonly Said[]): string | null {
  return textOf(said.map(({ text }) => text));
}

export function textOf(parts: readonly string[]): string | null {
  const text = parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n");
  return text === "" ? null : text;
}
