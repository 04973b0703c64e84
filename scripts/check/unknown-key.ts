import { diagnose, type Diagnostic } from "../diagnostic.ts";
import { distanceWithin } from "./distance.ts";

/** Keys that Hexo, this theme, or plugins that blogs have use. */
export const knownKeys: readonly string[] = (
  "title date updated tags tag categories category permalink layout comments excerpt lang language published abbrlink " +
  "description subtitle summary keywords author authors photos photo slug source link id top sticky toc math mathjax katex " +
  "mermaid cover thumbnail disableNunjucks titlecase talk video videos papers paper speaker speakers series episode check " +
  "aliases translation_of type reward password copyright license"
).split(" ");

/** Keys of front matter that are one slip away from one that means something; any other key is the author's own. */
export function unknownKeys(
  keys: readonly string[],
  placeOf: (key: string) => { readonly path: string; readonly line: number; readonly column: number },
): Diagnostic[] {
  const known = new Set(knownKeys);
  return keys.flatMap((key) => {
    if (known.has(key)) return [];
    const suggestion = nearest(key);
    return suggestion === undefined ? [] : [diagnose("front-matter-unknown-key", placeOf(key), { key, suggestion })];
  });
}

function nearest(key: string): string | undefined {
  const folded = key.toLowerCase();
  const limit = folded.length < 4 ? 0 : folded.length < 7 ? 1 : 2;
  for (let allowed = 0; allowed <= limit; allowed += 1) {
    const found = knownKeys.find((name) => distanceWithin(folded, name.toLowerCase(), allowed));
    if (found !== undefined) return found;
  }
  return undefined;
}
