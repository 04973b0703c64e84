import { shortestPrefix } from "./shards.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** What a reader asks for: every token must be in a note. */
export interface Query {
  readonly tokens: readonly QueryToken[];
}

export interface QueryToken {
  readonly kind: Token["kind"];
  readonly text: string;
  /** Also finds longer words: the last word, which may still be in the typing. */
  readonly isPrefix: boolean;
  /** Must stand right behind the token before it, signs aside. */
  readonly isGlued: boolean;
}

/** More is looked for by nobody; a text pasted by mistake is cut. */
const longest = 200;

export function readQuery(written: string): Query {
  const text = written.slice(0, longest);
  const found = tokensOf(text);
  const seen = new Set<string>();
  const tokens = found.flatMap(({ kind, text: own, end, isGlued }, at): QueryToken[] => {
    const isLast = at === found.length - 1;
    const isAlone = !isGlued && found[at + 1]?.isGlued !== true;
    if (isAlone && seen.has(own) && !isLast) return [];
    seen.add(own);
    const isOpen = isLast && end === text.length && own.length >= shortestPrefix;
    return [{ kind, text: own, isPrefix: kind === "word" && isOpen && !/^\d/.test(own), isGlued }];
  });
  return { tokens };
}
