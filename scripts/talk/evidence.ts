import type { Video } from "../talk.ts";
import { isGiven, type Sign } from "./draft.ts";
import type { TitleFacts } from "./post-title.ts";
import type { Draft } from "./draft.ts";

export interface Evidence {
  readonly draft: Draft;
  readonly title: TitleFacts;
  readonly videos: readonly Video[];
}

/** Points that a post needs before it is a talk; no sign is worth more than two, so no single label is enough. */
const enough = 3;

/** Whether a post is a talk: several signs of different kinds, one of which names a person or a talk. */
export function isTalk(evidence: Evidence): boolean {
  const points = signPoints(evidence);
  const sum = Object.values(points).reduce((total, one) => total + one, 0);
  return sum >= enough && isAboutTalk(evidence);
}

/** What each kind of sign weighs here. */
export function signPoints(evidence: Evidence): Readonly<Record<string, number>> {
  const { draft, title, videos } = evidence;
  const { slots, signs, papers } = draft;
  const has = (kind: string) => signs.some((sign) => sign.kind === kind);
  const isSure = (kind: string) => signs.some((sign) => sign.kind === kind && sign.isSure);
  const given = slots.filter(isGiven);
  return {
    speaker: isNamed(evidence) ? (isNamedByChance(draft) ? 1 : 2) : has("section") ? 1 : 0,
    title: given.some((slot) => slot.title !== null) ? (isSure("title") ? 2 : 1) : 0,
    abstract: given.some(({ abstract }) => abstract.length > 0) ? (isSure("abstract") ? 2 : 1) : 0,
    spotlights: given.some(({ spotlights }) => spotlights.length > 0) ? 1 : 0,
    papers: papers.length > 0 ? 2 : 0,
    detail: has("detail") ? 1 : 0,
    video: videos.length > 0 ? 1 : 0,
    series: title.series === null ? 0 : 1,
    titleName: title.inPlace ? 1 : 0,
    transcript: isTranscript(draft) ? 3 : 0,
  };
}

function isNamed({ draft }: Evidence): boolean {
  return draft.slots.some(({ speakers }) => speakers.length > 0);
}

/** The person of the title answers questions in the text. */
export function isTranscript({ signs }: Draft): boolean {
  return signs.filter(({ kind }) => kind === "title-name").length > 1 && signs.some(({ kind }) => kind === "question");
}

/** Every name stands behind a word that other texts use as well. */
function isNamedByChance({ signs }: Draft): boolean {
  const named = signs.filter(({ kind }) => kind === "speaker");
  return named.length > 0 && named.every((sign) => !sign.isSure) && !signs.some(({ kind }) => kind === "section");
}

/** What only a talk has, where the word is sure. */
const surelyTalk: ReadonlySet<Sign["kind"]> = new Set(["title", "abstract", "spotlights"]);

function isAboutTalk(evidence: Evidence): boolean {
  const { draft, title, videos } = evidence;
  const given = draft.slots.filter(isGiven);
  const isWhole = given.some((slot) => slot.title !== null && slot.abstract.length > 0);
  if (isNamed(evidence) && (isWhole || !isNamedByChance(draft))) return true;
  if (isTranscript(draft)) return true;
  const isSure = draft.signs.some(({ kind, isSure: sure }) => sure && surelyTalk.has(kind));
  if (isSure && (given.length > 0 || draft.signs.some(({ kind }) => kind === "detail"))) return true;
  const isSection = draft.signs.some(({ kind }) => kind === "section");
  return videos.length > 0 && (draft.papers.length > 0 || title.series !== null || isSection);
}
