import { median } from "../results.ts";
import { queryKinds, type Asked, type QueryKind } from "./queries.ts";
import type { NoteText } from "./text.ts";

/** What a search engine answers. */
export interface Answer {
  /** Ids of the notes it found, the best first. */
  readonly ids: readonly string[];
  /** Bytes as they come over the network, for a reader who asks nothing before: code, index, and what ten hits show. */
  readonly bytes: number;
}

/** How an engine answers the queries of a kind. */
export interface Quality {
  readonly engine: string;
  readonly kind: QueryKind;
  readonly queries: number;
  /** Share of the notes that hold what was asked for which are found; undefined where no note holds it. */
  readonly recall: number | undefined;
  /** Mean of 1 / place of the first such note. */
  readonly rank: number | undefined;
  /** Queries with a note among the first ten that does not hold it. */
  readonly falseHits: number;
  readonly bytes: { readonly median: number; readonly most: number };
}

/** Notes that hold a query: Han runs as they stand, words whole, but that the last may begin one. */
export function holdersOf({ parts }: Asked, notes: readonly NoteText[], text: "says" | "isNamed"): Set<string> {
  const tests = parts.map((part, at) => testFor(part, at === parts.length - 1));
  return new Set(notes.filter((note) => tests.every((test) => test(note[text]))).map(({ id }) => id));
}

function testFor(part: string, isLast: boolean): (text: string) => boolean {
  if (!/^[a-z]/.test(part)) return (text) => text.includes(part);
  const word = new RegExp(`(?<![a-z])${part}${isLast ? "" : "(?![a-z])"}`);
  return (text) => word.test(text);
}

export function scoreEngine(
  engine: string,
  asked: readonly Asked[],
  answers: readonly Answer[],
  notes: readonly NoteText[],
): Quality[] {
  const scored = asked.map((query, at) => ({ kind: query.kind, ...scoreAnswer(query, answers[at], notes) }));
  return queryKinds.map((kind) => {
    const own = scored.filter((score) => score.kind === kind);
    const held = own.filter(({ recall }) => recall !== undefined);
    const bytes = own.map((score) => score.bytes);
    return {
      engine,
      kind,
      queries: own.length,
      recall: mean(held.map(({ recall }) => recall ?? 0)),
      rank: mean(held.map(({ rank }) => rank)),
      falseHits: own.filter(({ isFalse }) => isFalse).length,
      bytes: { median: median(bytes) ?? 0, most: Math.max(0, ...bytes) },
    };
  });
}

function scoreAnswer(query: Asked, answer: Answer | undefined, notes: readonly NoteText[]) {
  const { ids, bytes } = answer ?? { ids: [], bytes: 0 };
  const holders = holdersOf(query, notes, "says");
  const allowed = holdersOf(query, notes, "isNamed");
  const found = new Set(ids);
  const first = ids.findIndex((id) => holders.has(id));
  return {
    recall: holders.size === 0 ? undefined : [...holders].filter((id) => found.has(id)).length / holders.size,
    rank: first === -1 ? 0 : 1 / (first + 1),
    isFalse: ids.slice(0, 10).some((id) => !allowed.has(id)),
    bytes,
  };
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
