/** A stretch of a text; with a language where it is another than the text's. */
export interface Run {
  readonly text: string;
  readonly language: string | undefined;
}

const latinWords = /\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’.,:;!?&()/ -]*[\p{Script=Latin}\d!?)]/gu;
const wholeHan = /\p{Script=Han}[\p{Script=Han}，。、：；！？《》“”（）]+/gu;

/** How many words in Latin letters make a phrase; fewer are names that stand in any language. */
const phrase = 3;

/**
 * Cuts a title where it goes over to another language, as far as script alone can tell: a phrase in Latin letters in a
 * Chinese or Japanese text is English, which titles of papers and talks are; Han in a text of Latin letters is Chinese.
 * The runs joined are the text.
 */
export function cutByLanguage(text: string, language: string): Run[] {
  const own = scriptOf(language);
  if (own === "other") return [{ text, language: undefined }];
  const [pattern, other] = own === "han" ? ([latinWords, "en"] as const) : ([wholeHan, "zh"] as const);
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(pattern)) {
    if (other === "en" && wordsIn(run) < phrase) continue;
    if (index > end) runs.push({ text: text.slice(end, index), language: undefined });
    runs.push({ text: run, language: other });
    end = index + run.length;
  }
  if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end), language: undefined });
  return runs;
}

/** The language of a text that is wholly in another script than the language around it; undefined where it is not. */
export function otherLanguage(text: string, around: string): string | undefined {
  const own = scriptOf(around);
  if (own === "han") return /\p{Script=Latin}{2}/u.test(text) && !isEastAsian(text) ? "en" : undefined;
  return own === "latin" &&
    /\p{Script=Han}/u.test(text) &&
    !/[\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? "zh"
    : undefined;
}

function isEastAsian(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}

function wordsIn(run: string): number {
  return run.split(/[\s/-]+/).filter((word) => /\p{Script=Latin}{2}/u.test(word)).length;
}

function scriptOf(language: string): "han" | "latin" | "other" {
  if (/^(?:zh|ja)(?:-|$)/i.test(language)) return "han";
  return /^(?:en|de|fr|es|it|pt|nl)(?:-|$)/i.test(language) ? "latin" : "other";
}
