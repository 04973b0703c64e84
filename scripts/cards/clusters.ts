import type { FamilyName } from "./families.ts";
import type { SliceOf } from "./slices.ts";

/** A font that a package has a file for. */
export interface FontName {
  readonly family: FamilyName;
  readonly slice: string;
}

/** What a reader takes for one character, and the font that has it. */
export interface Cluster {
  readonly text: string;
  readonly font: FontName;
  /** Present where no font has the character: what was written. */
  readonly missing?: string;
}

/** Stands for a character that no font has, as in print: https://en.wikipedia.org/wiki/Geta_mark */
export const getaMark = "〓";

export interface Coverage {
  /** Where a character is looked for, first to last. */
  readonly families: readonly FamilyName[];
  readonly sliceOf: (family: FamilyName) => SliceOf;
}

const pattern = /\p{RI}{2}|\P{M}(?:\p{M}|\p{EMod}|\u200D\P{M})*|\p{M}+/gsu;

/** Takes a text apart into characters, each with the first font that has all of it, else with the first that has its start. */
export function clustersOf(text: string, coverage: Coverage): Cluster[] {
  return (tidy(text).match(pattern) ?? []).map((cluster) => fontFor(cluster, coverage));
}

/** One space for any, and nothing that no one sees but what joins emoji. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Z}]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu, (sign) => (joins.has(sign.codePointAt(0) ?? 0) ? sign : ""))
    .trim();
}

function fontFor(text: string, { families, sliceOf }: Coverage): Cluster {
  const isPicture = /\uFE0F|\p{Emoji_Presentation}/u.test(text);
  const order = isPicture ? (["emoji", ...families] as const) : families;
  const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0).filter((code) => !joins.has(code));
  const [first = 0] = codes;
  for (const wanted of [codes, [first]]) {
    for (const family of order) {
      const slice = sliceOf(family)(wanted[0] ?? 0);
      if (slice === undefined || wanted.some((code) => sliceOf(family)(code) !== slice)) continue;
      return { text: wanted === codes ? text : String.fromCodePoint(first), font: { family, slice } };
    }
  }
  return geta(text, { families, sliceOf });
}

/** The mark stands in every family for Han characters. */
function geta(missing: string, { families, sliceOf }: Coverage): Cluster {
  const code = getaMark.codePointAt(0) ?? 0;
  const family = families.find((name) => sliceOf(name)(code) !== undefined);
  if (family === undefined) throw new Error(`no font has ${getaMark}`);
  return { text: getaMark, font: { family, slice: sliceOf(family)(code) ?? "" }, missing };
}

/** What joins emoji or chooses their look is in no font. */
const joins: ReadonlySet<number> = new Set([0x200d, 0xfe0e, 0xfe0f]);
