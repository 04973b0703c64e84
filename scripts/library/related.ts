import type { Note } from "../note.ts";
import { compare } from "../compare.ts";
import type { Library, TalkNote } from "./model.ts";
import { wordsKept } from "./kept-note.ts";
import { rareWords } from "./words-in-common.ts";

/** A talk that has something in common with another, and what. */
export interface RelatedTalk {
  readonly note: TalkNote;
  readonly shared: Shared;
}

/** What two talks share, by kind; keys are slugs, names, tags and words. */
export type Shared = Readonly<Record<Kind, readonly string[]>>;

type Kind = "paper" | "speaker" | "episode" | "tag" | "text";

/** How much one shared thing of a kind says. */
const weights = { paper: 6, speaker: 5, episode: 9, tag: 2, text: 1 } as const satisfies Record<Kind, number>;

/** More shared things of a kind than this say nothing more. */
const enough = 3;

/** Of a thing that very many talks share only so many neighbours in time are looked at, on each side. */
const reach = 16;

/** Talks that share less are not related. */
const least = 2;

/**
 * Gives the talks related to a talk, at most so many, the nearest first; ties go to the nearest in time. What all talks have
 * is gathered once, for all that are asked about.
 */
export function relatedTalks({ talks, places }: Library, limit: number): (note: Note) => readonly RelatedTalk[] {
  const words = rareWords(talks, wordsKept);
  const things = talks.map((note) => {
    const own = places.get(note);
    const { series } = note.talk;
    return {
      paper: (own?.papers ?? []).map(({ slug }) => slug),
      speaker: (own?.speakers ?? []).map(({ slug }) => slug),
      episode: own?.series === undefined || series?.episode == null ? [] : [`${own.series.slug} ${series.episode}`],
      tag: note.tags,
      text: words.get(note) ?? [],
    };
  });
  const holders = holdersOf(things);
  const order = new Map<Note, number>(talks.map((note, at) => [note, at]));
  return (note) => {
    const at = order.get(note);
    const own = at === undefined ? undefined : things[at];
    if (at === undefined || own === undefined) return [];
    const near = [...sharedWith(at, own, holders)]
      .map(([other, shared]) => ({ other, shared, score: scoreOf(shared) }))
      .filter(({ score }) => score >= least)
      .sort(
        (a, b) =>
          b.score - a.score ||
          Math.abs(a.other - at) - Math.abs(b.other - at) ||
          compare(talks[a.other]?.id ?? "", talks[b.other]?.id ?? ""),
      )
      .slice(0, limit);
    return near.flatMap(({ other, shared }) => {
      const found = talks[other];
      return found === undefined ? [] : [{ note: found, shared }];
    });
  };
}

type Things = Record<Kind, readonly string[]>;
type Holders = Readonly<Record<Kind, ReadonlyMap<string, readonly number[]>>>;

const kinds = ["paper", "speaker", "episode", "tag", "text"] as const;

/** Which talks, by their place in time, have each thing. */
function holdersOf(things: readonly Things[]): Holders {
  const holders = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, number[]>()])) as Record<
    Kind,
    Map<string, number[]>
  >;
  things.forEach((own, at) => {
    for (const kind of kinds) {
      for (const thing of new Set(own[kind])) {
        const list = holders[kind].get(thing);
        if (list === undefined) holders[kind].set(thing, [at]);
        else list.push(at);
      }
    }
  });
  return holders;
}

function sharedWith(at: number, own: Things, holders: Holders): Map<number, Shared> {
  const found = new Map<number, Record<Kind, string[]>>();
  for (const kind of kinds) {
    for (const thing of new Set(own[kind])) {
      for (const other of around(holders[kind].get(thing) ?? [], at)) {
        if (other === at) continue;
        const shared = found.get(other) ?? { paper: [], speaker: [], episode: [], tag: [], text: [] };
        shared[kind].push(thing);
        found.set(other, shared);
      }
    }
  }
  return found;
}

/** The holders nearest in time. */
function around(list: readonly number[], at: number): readonly number[] {
  if (list.length <= 2 * reach + 1) return list;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - reach), low + reach + 1);
}

function scoreOf(shared: Shared): number {
  return kinds.reduce((sum, kind) => sum + Math.min(enough, shared[kind].length) * weights[kind], 0);
}
