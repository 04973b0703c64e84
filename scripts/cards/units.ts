import type { Cluster, FontName } from "./clusters.ts";

/** What is set as a whole: a word, or one Han character. */
export interface Unit {
  readonly text: string;
  readonly font: FontName;
  readonly isWide: boolean;
  /** Whether a space stands before it. */
  readonly isSpaced: boolean;
  /** How bad it is to begin a line with it, from 0; undefined where that cannot be. */
  readonly penalty: number | undefined;
}

/** Han characters, kana, their punctuation, full-width letters, pictures. */
const wide = /^[\p{Script=Han}\u2E80-\u30FF\u31C0-\u31FF\uFF00-\uFFEF\p{Emoji_Presentation}]/u;

/** No line begins with these, and none ends with those: https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end */
const closing =
  /^[、。，．,.:;：；！？!?)）\]］}｝〕〉》」』】〙〗"'”’…‥—～ー・·％%‰℃ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ]/u;
const opening = /[(（[［{｛〔〈《「『【〘〖“‘＃#№]$/u;
const pausing = /[、。，：；！？｜—…:;,!?|]$/u;

/** Joins letters into words and says where lines may begin. */
export function unitsOf(clusters: readonly Cluster[]): Unit[] {
  const units: Unit[] = [];
  let isSpaced = false;
  for (const { text, font } of clusters) {
    if (text === " ") {
      isSpaced = true;
      continue;
    }
    const isWide = wide.test(text);
    const last = units.at(-1);
    if (last !== undefined && !isSpaced && goesOn(last, { text, font, isWide })) {
      units[units.length - 1] = { ...last, text: last.text + text };
    } else units.push({ text, font, isWide, isSpaced, penalty: penaltyBetween(last, { text, isWide, isSpaced }) });
    isSpaced = false;
  }
  return units;
}

function goesOn(last: Unit, next: Pick<Unit, "text" | "font" | "isWide">): boolean {
  if (last.isWide || next.isWide || /[-/]$/.test(last.text)) return false;
  return last.font.family === next.font.family && last.font.slice === next.font.slice;
}

/** Words of Han characters are not told apart by any sign; a line had better begin behind a pause, a space or a particle. */
function penaltyBetween(
  last: Unit | undefined,
  { text, isWide, isSpaced }: Pick<Unit, "text" | "isWide" | "isSpaced">,
): number | undefined {
  if (last === undefined) return 0;
  if (closing.test(text) || opening.test(last.text)) return undefined;
  if (isSpaced || pausing.test(last.text) || opening.test(text)) return 0;
  if (!last.isWide && !isWide) return /[-/]$/.test(last.text) ? 0.1 : undefined;
  if (last.isWide !== isWide) return 0.02;
  if (/[的与和及のとはをにがで]$/u.test(last.text)) return 0.04;
  return /^[的之性化者のとはをにがで]/u.test(text) ? 0.3 : 0.15;
}
