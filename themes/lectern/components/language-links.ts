import { nearest } from "../../../scripts/language.ts";
import type { Locals } from "../../../scripts/locals.ts";
import { addressOf, linkTo } from "../../../scripts/urls.ts";

/** What a page has to do with other languages. */
export interface LanguageLinks {
  /** The page's own first page: that of its language where there is one. */
  readonly homePath: string;
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
  const own = nearest(
    language,
    homes.map((home) => home.language),
  );
  const versions = page.translations ?? (homes.some((home) => home.path === path) ? homes : []);
  const [original] = versions;
  const elsewhere = [...versions, ...homes.filter((home) => !versions.some(isIn(home.language)))];
  return {
    homePath: homes.find((home) => home.language === own)?.path ?? "index.html",
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

function isIn(language: string): (version: { readonly language: string }) => boolean {
  return (version) => nearest(language, [version.language]) !== undefined;
}
