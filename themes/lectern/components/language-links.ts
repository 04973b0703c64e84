import { nearest } from "../../../scripts/language.ts";
import type { LanguageHome, Locals } from "../../../scripts/locals.ts";
import { addressOf, linkTo } from "../../../scripts/urls.ts";

/** What a page has to do with other languages. */
export interface LanguageLinks {
  /** Where the first page, the search and the archive of the page's language are; undefined where all is in one language. */
  readonly home: LanguageHome | undefined;
  /** To this page in each other language, else to that language's first page. */
  readonly others: readonly LanguageLink[];
  /** Every language that the page itself exists in, by whole addresses, `x-default` last; none where there is only one. */
  readonly versions: readonly { readonly language: string; readonly address: string }[];
}

export interface LanguageLink {
  readonly name: string;
  readonly language: string;
  readonly href: string;
}

/** Each language by its own name. */
const names: Readonly<Record<string, string>> = {
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
  en: "English",
  ja: "日本語",
  ko: "한국어",
  fr: "Français",
  de: "Deutsch",
  es: "Español",
  pt: "Português",
  ru: "Русский",
};

/** A language by its own name; one that we do not know by its tag. */
export function languageName(language: string): string {
  return names[nearest(language, Object.keys(names)) ?? ""] ?? language;
}

export function languageLinks({ path, page, site, settings }: Locals, language: string): LanguageLinks {
  const homes = site.languages;
  const alike = pagesLike(path, homes);
  const own = nearest(
    language,
    homes.map((home) => home.language),
  );
  const versions = page.translations ?? alike;
  const [original] = versions;
  const elsewhere = [...versions, ...homes.filter((home) => !versions.some(isIn(home.language)))];
  return {
    home: homes.find((home) => home.language === own) ?? homes[0],
    others: elsewhere
      .filter((version) => version.path !== path && !isIn(language)(version))
      .map((version) => ({
        name: languageName(version.language),
        language: version.language,
        href: linkTo(settings.root, version.path),
      })),
    versions:
      original === undefined
        ? []
        : [...versions, { language: "x-default", path: original.path }].map((version) => ({
            language: version.language,
            address: addressOf(settings.url, version.path),
          })),
  };
}

/** The pages that each language has of a kind, if `path` is one of that kind: first pages, searches, archives. */
function pagesLike(path: string, homes: readonly LanguageHome[]): { language: string; path: string }[] {
  const kind = (["path", "search", "archive"] as const).find((name) => homes.some((home) => home[name] === path));
  if (kind === undefined) return [];
  return homes.flatMap(({ language, [kind]: own }) => (own === undefined ? [] : [{ language, path: own }]));
}

function isIn(language: string): (version: { readonly language: string }) => boolean {
  return (version) => nearest(language, [version.language]) !== undefined;
}
