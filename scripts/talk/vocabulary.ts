import type { TalkSettings } from "../config.ts";
import { en } from "./labels/en.ts";
import { ja } from "./labels/ja.ts";
import type { Field, Labels } from "./labels/labels.ts";
import { zhCN } from "./labels/zh-CN.ts";
import { zhTW } from "./labels/zh-TW.ts";

/** The words by which a talk is read. */
export interface Vocabulary {
  /** What a label announces, by its folded spelling. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Folded spellings that are too common to count in plain text by themselves. */
  readonly common: ReadonlySet<string>;
  /** What finds a series and its episode in a title: groups `name` and `episode`, else the first two. */
  readonly series: readonly RegExp[];
}

const languages: readonly Labels[] = [zhCN, zhTW, en, ja];

/** The words of every language, and those that a site adds with `talks.labels` and `talks.series`; the site's win. */
export function vocabularyOf({ labels, series }: TalkSettings = { labels: {}, series: [] }): Vocabulary {
  const fields = new Map<string, Field>();
  const common = new Set<string>();
  for (const language of languages) {
    for (const field of allFields) {
      for (const label of language[field]) if (!fields.has(foldLabel(label))) fields.set(foldLabel(label), field);
    }
    for (const label of language.common) common.add(foldLabel(label));
  }
  for (const field of allFields) {
    for (const label of labels[field] ?? []) {
      fields.set(foldLabel(label), field);
      common.delete(foldLabel(label));
    }
  }
  return { fields, common, series: [...series.map((pattern) => new RegExp(pattern, "u")), ...seriesPatterns] };
}

/** `SFFAI 38 | …`, `SFFAI #38｜…`, `【SFFAI 38】…`. */
const seriesPatterns: readonly RegExp[] = [
  /^\s*(?<name>(?!第\d)\p{L}[\p{L}\d&.+_-]{0,30}(?: [\p{L}\d&.+_-]{1,30}){0,4}?)\s*(?:#|No\.?|第|Vol\.?|Ep\.?)?\s*(?<!\d)(?<episode>\d{1,5})\s*(?:期|讲|講|回|场|場)?\s*[|｜丨]\s*/iu,
  /^\s*[【[](?<name>\p{L}[\p{L}\d&.+_-]{0,30}(?: [\p{L}\d&.+_-]{1,30}){0,4}?)\s*(?:#|No\.?|第|Vol\.?|Ep\.?)?\s*(?<!\d)(?<episode>\d{1,5})\s*(?:期|讲|講|回|场|場)?[】\]]\s*/iu,
];

export const allFields: readonly Field[] = [
  "speaker",
  "bio",
  "title",
  "abstract",
  "spotlights",
  "papers",
  "reason",
  "references",
  "video",
  "detail",
  "about",
  "question",
];

/**
 * One spelling for a label's many: widths and case folded; without brackets around it, numbers and pictures before it, a
 * number behind it, and spaces between Han characters.
 */
export function foldLabel(label: string): string {
  // most labels are but Han characters
  if (/^\p{Script=Han}+$/u.test(label) && !/[一二三四五六七八九十]/.test(label)) return label;
  const text = label.normalize("NFKC").toLowerCase().trim();
  return text
    .replace(/^[[【「『《〈(]+|[\]】」』》〉]+$/g, "")
    .replace(/\((?![^()]*\b(?:s)\))[^()]{0,30}\)\s*$/, "")
    .replace(
      /^(?:[^\p{L}\p{N}(]+|\d{1,2}(?:\.\d{1,2})*[.、)\s]+|[一二三四五六七八九十]{1,3}[、.)\s]+|\([一二三四五六七八九十\d]{1,2}\)\s*)+/u,
      "",
    )
    .replace(/(?<=[\p{L})])\s*(?:\d{1,2}|[一二三四五六七八九])$/u, "")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
