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

/** Talks related to each talk of a library. */
export interface Relations {
  /** At most so many, the nearest first; ties go to the nearest in time. */
  of(note: Note): readonly RelatedTalk[];
  /** What each talk has that others may share, as texts; in the order of time. */
  things(): readonly string[];
  /**
   * Talks whose relations may be others than they were, by their places in time: `former` is what they had then, `isOther`
   * tells those of which something is another. Undefined where these are too many.
   */
  touched(former: readonly string[], isOther: (at: number) => boolean): ReadonlySet<number> | undefined;
}

/** How much one shared thing of a kind says. */
const weights = { paper: 6, speaker: 5, episode: 9, tag: 2, text: 1 } as const satisfies Record<Kind, number>;

/** More shared things of a kind than this say nothing more. */
const enough = 3;

/** Of a thing that very many talks share only so many neighbours in time are looked at, on each side. */
const reach = 16;

/** Talks that share less are not related. */
const least = 2;

/** Gathers once what all talks have, for all that are asked about. */
export function relatedTalks({ talks, places }: Library, limit: number): Relations {
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
  const holders = holdersOf(things.entries());
  const order = new Map<Note, number>(talks.map((note, at) => [note, at]));
  const of: Relations["of"] = (note) => {
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
  const texts = () => things.map((own) => JSON.stringify(own));
  return {
    of,
    things: texts,
    touched: (former, isOther) => {
      const now = texts();
      const moved = now.flatMap((own, at) => (own !== former[at] || isOther(at) ? [at] : []));
      return moved.length > talks.length * most ? undefined : touchedBy(moved, { things, former, holders });
    },
  };
}

/** Where more of the talks have changed, all are looked at. */
const most = 1 / 8;

interface Then {
  readonly things: readonly Things[];
  readonly former: readonly string[];
  readonly holders: Holders;
}

/** Talks that share a thing with one that has changed, now or then, near enough to see it. */
function touchedBy(moved: readonly number[], { things, former, holders }: Then): ReadonlySet<number> {
  const touched = new Set(moved);
  const had = new Map(moved.map((at) => [at, JSON.parse(former[at] ?? "{}") as Partial<Things>]));
  const heldThen = holdersOf(had);
  // where talks come and go among the holders of a thing, others stand so many places nearer or farther
  const far = reach + 1 + moved.length;
  for (const at of moved) {
    for (const kind of kinds) {
      for (const thing of new Set([...(things[at]?.[kind] ?? []), ...(had.get(at)?.[kind] ?? [])])) {
        const lists = [holders[kind].get(thing) ?? [], heldThen[kind].get(thing) ?? []];
        const all = [...new Set(lists.flat())].sort((a, b) => a - b);
        const rank = all.indexOf(at);
        const near =
          all.length <= 2 * reach + 1 + moved.length ? all : all.slice(Math.max(0, rank - far), rank + far + 1);
        for (const other of near) touched.add(other);
      }
    }
  }
  return touched;
}

type Things = Record<Kind, readonly string[]>;
type Holders = Readonly<Record<Kind, ReadonlyMap<string, readonly number[]>>>;

const kinds = ["paper", "speaker", "episode", "tag", "text"] as const;

/** Which talks, by their place in time, have each thing. */
function holdersOf(things: Iterable<readonly [at: number, own: Partial<Things>]>): Holders {
  const holders = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, number[]>()])) as Record<
    Kind,
    Map<string, number[]>
  >;
  for (const [at, own] of things) {
    for (const kind of kinds) {
      for (const thing of new Set(own[kind])) {
        const list = holders[kind].get(thing);
        if (list === undefined) holders[kind].set(thing, [at]);
        else list.push(at);
      }
    }
  }
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
