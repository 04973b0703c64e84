/**
 * What two spellings of a paper's title have in common: NFKC, case, and every colon, hyphen, space, quote and stop are
 * folded away. `+`, `#` and `*` stay, so that C++ is not C.
 */
export function titleKey(title: string): string {
  const folded = title.normalize("NFKC").toLowerCase();
  const key = folded.replace(/[^\p{L}\p{M}\p{N}+#*]+/gu, "");
  return key === "" ? folded.trim() : key;
}

/** What two spellings of a person's or a series' name have in common: NFKC, case, spaces, dots and hyphens. */
export function nameKey(name: string): string {
  const folded = name.normalize("NFKC").toLowerCase();
  const key = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
  return key === "" ? folded.trim() : key;
}
