import type { Token, Tokens } from "marked";

import { bioName, type KnownNames } from "./bio-name.ts";
import { emptySlot, isGiven, type Said, type Slot, type SpeakerDraft } from "./draft.ts";
import type { Field } from "./labels/labels.ts";
import { isName, readNames } from "./name.ts";
import { spotlightsOf } from "./sections/spotlights.ts";
import type { Source } from "./source.ts";

/** Where unlabelled text goes. */
export type Target = "title" | "bio" | "abstract" | "spotlights";

/** Puts fields, as they are met from top to bottom, into the slots of those who gave the talks. */
export class Gathering {
  readonly slots: Slot[] = [];
  /** Texts of a speakers' section that named nobody. */
  readonly looseBio: Said[] = [];
  target: Target | undefined;
  /** A section of speakers is open. */
  inSpeakers = false;
  /** A heading asked for a speaker: the next line is the name. */
  awaitsName = false;
  readonly #source: Source;
  readonly #names: KnownNames;
  #slot: Slot;

  constructor(source: Source, names: KnownNames) {
    this.#source = source;
    this.#names = names;
    this.#slot = emptySlot(source.firstLine);
  }

  /** The slots, with the one that is open. */
  done(): readonly Slot[] {
    return [...this.slots, this.#slot];
  }

  /** Whether a talk with a speaker is complete enough for a heading to end it. */
  get isWhole(): boolean {
    return isGiven(this.#slot) && this.#slot.speakers.length > 0;
  }

  /** What follows is of another talk. */
  newSlot(line: number): void {
    if (isGiven(this.#slot) || this.#slot.speakers.length > 0 || this.#slot.bio.length > 0) this.slots.push(this.#slot);
    this.#slot = emptySlot(line);
  }

  /** Opens a field; a field that is given already starts another talk. Whether the page opens a part here. */
  open(field: Field, line: number): boolean {
    const slot = this.#slot;
    this.target = undefined;
    const isAgain =
      (field === "title" && (slot.title !== null || slot.abstract.length > 0)) ||
      (field === "abstract" && slot.abstract.length > 0) ||
      (field === "spotlights" && slot.spotlights.length > 0) ||
      (field === "speaker" &&
        slot.speakers.length > 0 &&
        (slot.title === null || slot.abstract.length > 0 || slot.spotlights.length > 0) &&
        isGiven(slot));
    if (isAgain) this.newSlot(line);
    if (!isGiven(this.#slot) && (field === "title" || field === "abstract" || field === "spotlights"))
      this.#slot.line = line;
    if (field === "title" || field === "bio" || field === "abstract" || field === "spotlights") this.target = field;
    return isAgain || field === "speaker" || (field === "title" && !isGiven(slot));
  }

  /** The text behind a field's label. */
  value(field: Field, value: string, inline: readonly Token[], line: number, isCommon = false): void {
    const text = value.trim();
    if (text === "") return;
    if (field === "speaker") this.#named(text.split("\n")[0] ?? text, text, line, isCommon);
    else if (field === "title") this.title(text, line);
    else if (field === "bio") this.#bio(text, line);
    else if (field === "abstract") this.#slot.abstract.push({ text, line });
    else if (field === "spotlights") {
      const paragraph = { type: "paragraph", raw: "", text: "", tokens: [...inline] };
      for (const item of spotlightsOf([paragraph], this.#source, line).items) this.#slot.spotlights.push(item);
    }
  }

  /** The value of a speaker's label. */
  #named(value: string, whole: string, line: number, isCommon: boolean): void {
    const { names, rest } = readNames(value);
    // a word such as “Name” is no proof that a name follows
    if (names.length === 0 || (isCommon && !names.every(isName))) return;
    const below = whole.slice(value.length).trim();
    if (this.#slot.speakers.length > 0 && this.#slot.title === null) this.newSlot(line);
    for (const name of names)
      this.#slot.speakers.push({ name, bio: names.length === 1 && rest !== "" ? [{ text: rest, line }] : [], line });
    if (below !== "") this.#slot.speakers.at(-1)?.bio.push({ text: below, line: line + 1 });
    for (const bio of this.#slot.bio.splice(0)) this.#slot.speakers.at(-1)?.bio.push(bio);
    this.target = this.inSpeakers ? "bio" : undefined;
  }

  /** A name that opens a speaker of a speakers' section. */
  speaker(names: readonly string[], bio: string, line: number): void {
    const { speakers } = this.#slot;
    if (isGiven(this.#slot) ? speakers.length > 0 || this.slots.length > 0 : speakers.length > 0) this.newSlot(line);
    for (const name of names) this.#slot.speakers.push({ name, bio: [], line });
    const text = bio.replace(/^[\s,，—–|｜-]+/u, "");
    if (text !== "") this.#slot.speakers.at(-1)?.bio.push({ text, line });
    this.target = "bio";
  }

  title(text: string, line: number): void {
    const [title = "", below = ""] = text.split("\n");
    this.#slot.title = title.trim();
    this.#slot.titleLine = line;
    this.#slot.below = below.trim();
    this.target = undefined;
  }

  #bio(text: string, line: number): void {
    const awaitsName = this.awaitsName;
    this.awaitsName = false;
    const [first = ""] = text.split("\n");
    if (awaitsName && readNames(first).names.some(isName)) {
      this.#named(first, text, line, true);
      this.target = "bio";
      return;
    }
    const known = this.#slot.speakers.at(-1);
    const speaker = known ?? this.#introduced(text, line);
    const isLed = known === undefined && speaker !== undefined && /^\s*[:：]/.test(text.slice(speaker.name.length));
    const bio = { text: isLed ? text.slice(speaker.name.length).replace(/^\s*[:：]\s*/, "") : text, line };
    if (speaker !== undefined) speaker.bio.push(bio);
    else if (this.inSpeakers && this.slots.length === 0 && !isGiven(this.#slot)) this.looseBio.push(bio);
    else this.#slot.bio.push(bio);
  }

  /** The speaker whom a bio names at its start. */
  #introduced(text: string, line: number): SpeakerDraft | undefined {
    const name = bioName(text, this.#names);
    if (name === undefined) return undefined;
    const speaker = { name, bio: [], line };
    this.#slot.speakers.push(speaker);
    return speaker;
  }

  /** Text that stands below, without a label of its own. */
  append(tokens: readonly Token[], line: number): void {
    const target = this.target;
    const text = this.#source.text(tokens);
    if (target === "title") this.title(text, line);
    else if (target === "abstract") this.#slot.abstract.push({ text, line });
    else if (target === "bio") this.#bio(text, line);
    else if (target === "spotlights") this.#spotlights(tokens, line);
  }

  /** Whether a list belongs to the open field: behind a list of highlights only one that counts on does. */
  takesList({ ordered, start }: Tokens.List): boolean {
    const { listed, spotlights } = this.#slot;
    return this.target !== "spotlights" || !listed || (ordered && start === spotlights.length + 1);
  }

  #spotlights(tokens: readonly Token[], line: number): void {
    const { items, listed } = spotlightsOf(tokens, this.#source, line);
    if (listed || (!this.#slot.listed && this.#slot.spotlights.length === 0)) {
      for (const item of items) this.#slot.spotlights.push(item);
    }
    if (listed) this.#slot.listed = true;
  }
}
