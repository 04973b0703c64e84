import type { Talk } from "../talk.ts";
import type { Slot, Unsure } from "./draft.ts";
import { signPoints } from "./evidence.ts";
import { blockText } from "./piece.ts";
import type { TitleFacts } from "./post-title.ts";
import type { Draft } from "./draft.ts";
import type { Source } from "./source.ts";

/** Why a note was read as it was; for people, in no language. */
export interface Explanation {
  /** What spoke for a talk, and how much. */
  readonly points: Readonly<Record<string, number>>;
  readonly derived: readonly Fact[];
  /** Lines that no field claims: they stay in the page. */
  readonly body: readonly { readonly line: number; readonly text: string }[];
  /** Words that look like labels and are none that is known. */
  readonly unsure: readonly Unsure[];
}

export interface Fact {
  /** Its place in the talk: `speakers[0].name`. */
  readonly field: string;
  readonly text: string;
  /** Line of the source file; null for what the post's title says. */
  readonly line: number | null;
}

export function explain({
  draft,
  talk,
  slots,
  source,
  title,
}: {
  draft: Draft;
  talk: Talk | undefined;
  /** Those that the talk's presentations come from. */
  slots: readonly Slot[];
  source: Source;
  title: TitleFacts;
}): Explanation {
  const points = signPoints({ draft, title, videos: source.videos });
  if (talk === undefined) return { points, derived: [], body: [], unsure: [] };
  const body = draft.pieces
    .filter(({ kind }) => kind === "prose")
    .flatMap(({ blocks }) => blocks.map((block) => ({ line: block.line, text: firstLine(blockText(block, source)) })))
    .filter(({ text }) => text !== "");
  return { points, derived: factsOf(talk, draft, slots), body, unsure: draft.unsure };
}

function factsOf(talk: Talk, draft: Draft, slots: readonly Slot[]): Fact[] {
  const bios = new Map(
    draft.slots.flatMap(({ speakers }) =>
      speakers.flatMap(({ name, bio }) => bio.slice(0, 1).map((one) => [name, one])),
    ),
  );
  const facts: (Fact | undefined)[] = [
    talk.series === null
      ? undefined
      : { field: "series", text: `${talk.series.name} ${talk.series.episode ?? ""}`.trim(), line: null },
    talk.topic === null ? undefined : { field: "topic", text: talk.topic, line: null },
    ...talk.videos.map((video, at) => ({ field: `videos[${at}]`, text: video.watchUrl, line: video.line })),
    ...talk.speakers.flatMap(({ name, bio, line }, at) => [
      fact(`speakers[${at}].name`, name, line),
      fact(`speakers[${at}].bio`, bio, bios.get(name)?.line ?? line),
    ]),
    ...talk.talks.flatMap(({ speaker, title, abstract, spotlights, line }, at) => [
      fact(`talks[${at}].speaker`, speaker, line),
      fact(`talks[${at}].title`, title, slots[at]?.titleLine ?? line),
      fact(`talks[${at}].abstract`, abstract, slots[at]?.abstract[0]?.line ?? line),
      ...spotlights.map((text, number) =>
        fact(`talks[${at}].spotlights[${number}]`, text, slots[at]?.spotlights[number]?.line ?? line),
      ),
    ]),
    ...talk.papers.flatMap(({ title, reason, line }, at) => [
      fact(`papers[${at}].title`, title, line),
      fact(`papers[${at}].reason`, reason, line),
    ]),
    ...talk.references.map(({ url, line }, at) => fact(`references[${at}].url`, url, line)),
  ];
  return facts.filter((one) => one !== undefined);
}

function fact(field: string, text: string | null, line: number): Fact | undefined {
  return text === null ? undefined : { field, text: firstLine(text), line };
}

function firstLine(text: string): string {
  const [line = ""] = text.split("\n");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
