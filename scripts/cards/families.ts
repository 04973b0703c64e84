/** A family of fonts: an npm package that holds it in slices, each a file for some characters. */
export interface Family {
  readonly package: string;
  /** Whether its weight can be chosen; the packages name their files after this. */
  readonly isVariable: boolean;
  /** The slice that may have any character, where the package does not list what it covers. */
  readonly whole?: string;
}

/** The families by what the code calls them. Every one is under the Open Font License. */
export const families = {
  sc: { package: "@fontsource-variable/noto-sans-sc", isVariable: true },
  tc: { package: "@fontsource-variable/noto-sans-tc", isVariable: true },
  jp: { package: "@fontsource-variable/noto-sans-jp", isVariable: true },
  /** Greek, Cyrillic and Devanagari, which the families above lack. */
  world: { package: "@fontsource-variable/noto-sans", isVariable: true },
  emoji: { package: "@fontsource-variable/noto-emoji", isVariable: true },
  /** Drawn in squares, but it has every Han character of Unicode's first plane: names are spelled with rare ones. */
  last: { package: "@fontsource/unifontex", isVariable: false, whole: "latin" },
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof families;

/** Where a character is looked for, first to last: the same Han character has other strokes in other languages. */
export function familiesFor(language: string): readonly FamilyName[] {
  const han = hanFor(language);
  return /^(?:zh|ja)\b/i.test(language) ? [...han, "world", "emoji", "last"] : ["world", ...han, "emoji", "last"];
}

function hanFor(language: string): readonly FamilyName[] {
  if (/^ja\b/i.test(language)) return ["jp", "sc", "tc"];
  if (/^zh-(?:tw|hk|mo|hant)\b/i.test(language)) return ["tc", "jp", "sc"];
  return ["sc", "tc", "jp"];
}
