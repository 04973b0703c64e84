/** How long a plain text takes to read, in whole minutes, at least 1: 400 Han characters or 220 words a minute. */
export function readingMinutes(text: string): number {
  const characters = text.match(han)?.length ?? 0;
  const words = text.replace(han, " ").match(word)?.length ?? 0;
  return Math.max(1, Math.round(characters / 400 + words / 220));
}

/** Han, kana and Hangul are read by the character. */
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
