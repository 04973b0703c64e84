/** How long a plain text takes to read, in whole minutes, at least 1: 400 Han characters or 220 words a minute. */
export function readingMinutes(text: string): number {
  let [characters, words] = [0, 0];
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === character) characters += 1;
    else if (kind === letter && !inWord) words += 1;
    inWord = kind === letter || (inWord && kind === joint && kindAt(text, at + 1) === letter);
    if (isPair(text, at)) at += 1;
  }
  return Math.max(1, Math.round(characters / 400 + words / 220));
}

const [other, character, letter, joint] = [1, 2, 3, 4];

/** Han, kana and Hangul are read by the character. */
const tests: readonly (readonly [kind: number, RegExp])[] = [
  [character, /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  [letter, /^[\p{L}\p{N}]/u],
  [joint, /^['’.-]/],
];

/** Kinds of the characters of the first plane, by code; 0 where none was met so far. Every character of every note is asked for. */
const known = new Uint8Array(0x10000);

/** What stands at an offset. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return other;
  if (isPair(text, at)) return kindOf(text.codePointAt(at) ?? code);
  return (known[code] ||= kindOf(code));
}

function kindOf(code: number): number {
  return tests.find(([, test]) => test.test(String.fromCodePoint(code)))?.[0] ?? other;
}

/** Whether the character at an offset takes two places. */
function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff;
}
