/** What a character is to the search: Han, kana and Hangul are found by pairs, letters and digits by words. */
export const separator = 0;
export const han = 1;
export const letter = 2;
export const digit = 3;
/** Combining marks and what has no width: as if it were not there. */
const ignored = 4;
/** Becomes other characters, or is the first half of a pair. */
const special = 5;

/** A text as the index sees it: one case, one width, no marks. The arrays are used again by the next call. */
export interface Folded {
  readonly length: number;
  readonly units: Uint16Array;
  readonly kinds: Uint8Array;
  /** Where in the text each unit came from. */
  readonly offsets: Uint32Array;
}

/** Kind of every UTF-16 unit that was met, one more than the kind; and what the unit becomes. */
const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);
/** What special characters become, by code point; undefined where they only part words. */
const expansions = new Map<number, { readonly text: string; readonly kind: number } | undefined>();

const space = { units: new Uint16Array(4096), kinds: new Uint8Array(4096), offsets: new Uint32Array(4096) };

/**
 * Folds a text: compatibility forms (NFKC, one character at a time), lower case, Latin letters without accents. A line end
 * between two Han characters is none, as source text may be wrapped anywhere.
 */
export function fold(text: string): Folded {
  let room = space;
  if (room.units.length < text.length * 2) grow(text.length * 3);
  room = space;
  let length = 0;
  const put = (unit: number, kind: number, at: number) => {
    if (length === room.units.length) room = grow(length * 2);
    room.units[length] = unit;
    room.kinds[length] = kind;
    room.offsets[length++] = at;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind <= digit) {
      if (unit === 10 && length > 0 && room.kinds[length - 1] === han && isHan(text, at + 1)) continue;
      put(folds[unit] ?? unit, kind, at);
    } else if (kind === special) {
      const code = text.codePointAt(at) ?? unit;
      const expansion = expand(code);
      if (expansion === undefined) put(32, separator, at);
      else
        for (let part = 0; part < expansion.text.length; part++)
          put(expansion.text.charCodeAt(part), expansion.kind, at);
      if (code > 0xffff) at++;
    }
  }
  return { length, ...room };
}

/** The folded units as a text, for looking up runs in it. */
export function foldedText({ units, length }: Folded): string {
  let text = "";
  for (let at = 0; at < length; at += 4096) {
    text += String.fromCharCode(...units.subarray(at, Math.min(at + 4096, length)));
  }
  return text;
}

function grow(size: number): typeof space {
  const { units, kinds, offsets } = space;
  space.units = new Uint16Array(size);
  space.kinds = new Uint8Array(size);
  space.offsets = new Uint32Array(size);
  space.units.set(units.subarray(0, size));
  space.kinds.set(kinds.subarray(0, size));
  space.offsets.set(offsets.subarray(0, size));
  return space;
}

function isHan(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) === han;
}

function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  return known === 0 ? learn(unit) : known - 1;
}

function learn(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const folded = isHalf ? "" : foldCharacter(String.fromCharCode(unit));
  const kind = isHalf ? special : folded.length === 1 ? classify(folded) : folded === "" ? ignored : special;
  kinds[unit] = kind + 1;
  folds[unit] = folded.charCodeAt(0);
  return kind;
}

function expand(code: number): { readonly text: string; readonly kind: number } | undefined {
  if (expansions.has(code)) return expansions.get(code);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const text = isHalf ? "" : foldCharacter(String.fromCodePoint(code));
  const kind = text === "" ? separator : classify(text);
  const expansion = kind === han || kind === letter || kind === digit ? { text, kind } : undefined;
  expansions.set(code, expansion);
  return expansion;
}

function foldCharacter(character: string): string {
  const compatible = character.normalize("NFKC").toLowerCase();
  if (!/^\p{Script=Latin}/u.test(compatible)) return compatible.replace(/(?!^)\p{M}/gu, "");
  return compatible.normalize("NFD").replace(/\p{M}/gu, "");
}

/** By the first character; what becomes several becomes several of one kind, but for such as `㏂`, whose dots go. */
function classify(folded: string): number {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u.test(folded)) {
    return han;
  }
  if (/^\p{L}/u.test(folded)) return letter;
  if (/^\p{Nd}/u.test(folded)) return digit;
  return /^[\p{M}\p{Cf}]/u.test(folded) ? ignored : separator;
}
