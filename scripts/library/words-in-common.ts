import type { TalkNote } from "./model.ts";

/** Letters of a talk that are looked at; more would say little more and cost as much again. */
const longest = 240;

/** Words that few talks have, at most so many of a talk. */
const kept = 10;

/** The rare words of each talk: Latin words, and pairs of Han characters. A word that many talks have is none. */
export function rareWords(
  talks: readonly TalkNote[],
  textOf: (note: TalkNote) => string,
): ReadonlyMap<TalkNote, readonly string[]> {
  const words = new Map(talks.map((note) => [note, wordsOf(textOf(note))]));
  const counts = new Map<string, number>();
  for (const own of words.values()) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(3, Math.min(24, Math.floor(talks.length / 8)));
  return new Map(
    [...words].map(([note, own]) => {
      const rare = [...own].filter((word) => {
        const count = counts.get(word) ?? 0;
        return count > 1 && count <= most;
      });
      return [note, rare.slice(0, kept)];
    }),
  );
}

/** The text of a talk in which words are looked for. */
export function wordText({ title, talk }: TalkNote): string {
  const series = talk.series === null ? title : title.replace(talk.series.name, " ");
  const text = [series, ...talk.talks.flatMap(({ title, spotlights }) => [title ?? "", ...spotlights])].join(" ");
  const names = talk.speakers.map(({ name }) => name);
  return names.reduce((rest, name) => rest.replaceAll(name, " "), text).slice(0, longest);
}

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [latin, han] of text.toLowerCase().matchAll(/([a-z][a-z\d-]{3,})|\p{Script=Han}{2,}/gu)) {
    if (han !== undefined) words.add(latin);
    else for (let at = 0; at + 2 <= latin.length; at += 1) words.add(latin.slice(at, at + 2));
  }
  return words;
}
