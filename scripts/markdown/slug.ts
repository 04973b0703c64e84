/**
 * A text as the id of a heading, as hexo-util's `slugize` makes it: accents dropped, white space and ASCII punctuation
 * turned into hyphens, everything else (Han, emoji, full-width punctuation) kept. Letters that no European
 * language uses today keep their strokes and hooks.
 */
export function slugOf(text: string): string {
  return text
    .replace(accented, (letter) => strokes[letter] ?? letter.normalize("NFKD").replace(/[\u0300-\u036f]/g, ""))
    .replace(/\p{Cc}/gu, "")
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Latin letters with accents, in circles, and of full width. */
const accented = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a]/g;

/** Letters that Unicode does not take apart. */
const strokes: Readonly<Record<string, string>> = {
  Æ: "AE",
  æ: "ae",
  Œ: "OE",
  œ: "oe",
  Ø: "O",
  ø: "o",
  ß: "s",
  Đ: "D",
  đ: "d",
  Ħ: "H",
  ħ: "h",
  ı: "i",
  Ł: "L",
  ł: "l",
  Ŧ: "T",
  ŧ: "t",
};
