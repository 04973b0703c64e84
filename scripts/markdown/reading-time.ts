/** How long a plain text takes to read, in whole minutes, at least 1: 400 Han characters or 220 words a minute. */
export function readingMinutes(text: string): number {
  let [characters, words] = [0, 0];
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === "character") characters += 1;
    else if (kind === "letter" && !inWord) words += 1;
    if (isPair(text, at)) at += 1;
    inWord = kind === "letter" || (inWord && kind === "joint" && kindAt(text, at + 1) === "letter");
  }
  return Math.max(1, Math.round(characters / 400 + words / 220));
}

/** Whether the character at an offset takes two places. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

type Kind = "character" | "letter" | "joint" | "other";

/** Han, kana and Hangul are read by the character. */
const tests: readonly [Kind, RegExp][] = [
  ["character", /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  ["letter", /^[\p{L}\p{N}]/u],
  ["joint", /^['’.-]/],
];

/** Kinds of the characters met so far. */
const known = new Map<number, Kind>();

/** What stands at an offset. */
function kindAt(text: string, at: number): Kind {
  const code = text.codePointAt(at) ?? 0;
  const kind = known.get(code);
  if (kind !== undefined) return kind;
  const found = tests.find(([, test]) => test.test(String.fromCodePoint(code)))?.[0] ?? "other";
  known.set(code, found);
  return found;
}
