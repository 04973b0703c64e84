/** The slice of a family that holds a character, by its name in the package's files; undefined where none does. */
export type SliceOf = (codePoint: number) => string | undefined;

/** Reads a package's `unicode.json`: the name of a slice to its code points, as CSS has them in `unicode-range`. */
export function readSlices(unicode: Readonly<Record<string, string>>): SliceOf {
  const slices = new Map<number, string>();
  for (const [name, ranges] of Object.entries(unicode)) {
    const slice = name.replace(/[[\]]/g, "");
    for (const range of ranges.replaceAll("U+", "").split(",")) {
      const [first = 0, last = first] = range.split("-").map((digits) => Number.parseInt(digits, 16));
      for (let code = first; code <= last; code++) if (!slices.has(code)) slices.set(code, slice);
    }
  }
  return (codePoint) => slices.get(codePoint);
}
