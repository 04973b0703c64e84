import { createRandom, type Random } from "../corpus/random.ts";
import type { NoteText } from "./text.ts";

/** What readers of Chinese and English notes look for, by kind. */
export const queryKinds = [
  "two characters",
  "name",
  "mixed",
  "full width",
  "glued to punctuation",
  "in no note",
] as const;

export type QueryKind = (typeof queryKinds)[number];

export interface Asked {
  readonly kind: QueryKind;
  /** As a reader types it. */
  readonly text: string;
  /** Runs of Han characters and words that a note must hold, folded; only the last may be the beginning of a word. */
  readonly parts: readonly string[];
}

/** The same queries for the same notes: of each kind so many, made of what stands in notes drawn by chance. */
export function makeQueries(notes: readonly NoteText[], each: number, seed = 7): Asked[] {
  const random = createRandom(seed);
  const chinese = notes.filter(({ says }) => runsOf(says).length > 0);
  return queryKinds.flatMap((kind) =>
    Array.from({ length: each }, () => makers[kind](random.pick(chinese).says, random)).map(({ text, parts }) => ({
      kind,
      text,
      parts,
    })),
  );
}

type Maker = (says: string, random: Random) => Omit<Asked, "kind">;

const makers: Readonly<Record<QueryKind, Maker>> = {
  "two characters": (says, random) => whole(piece(says, 2, random)),
  name: (says) => whole(/\| (.+?): ?/.exec(says)?.[1] ?? ""),
  mixed: (says, random) => {
    const [word, run] = [random.pick(wordsOf(says)), piece(says, 2 + random.below(4), random)];
    return { text: `${word.toUpperCase()} ${run}`, parts: [word, run] };
  },
  "full width": (says, random) => {
    const word = random.pick(wordsOf(says));
    return { text: Array.from(word.toUpperCase(), wide).join(""), parts: [word] };
  },
  "glued to punctuation": (says, random) => {
    const run = piece(says, 2 + random.below(4), random);
    return { text: `“${run}”，`, parts: [run] };
  },
  /** Characters that do stand in notes, in an order in which they do not. */
  "in no note": (says, random) =>
    whole(
      Array.from(piece(says, 4, random))
        .toReversed()
        .join("") + piece(says, 2, random),
    ),
};

function whole(text: string): Omit<Asked, "kind"> {
  return { text, parts: text.split(" ") };
}

function runsOf(says: string): string[] {
  return says.match(/\p{Script=Han}{6,}/gu) ?? [];
}

function wordsOf(says: string): string[] {
  return says.match(/(?<![a-z\d])[a-z]{4,}(?![a-z\d])/g) ?? [];
}

function piece(says: string, length: number, random: Random): string {
  const run = random.pick(runsOf(says));
  const start = random.below(run.length - length + 1);
  return run.slice(start, start + length);
}

function wide(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}
