import type { Settings } from "./config.ts";

/**
 * Of the languages that are known, the one that a reader of `language` reads best: the same, else one that differs by
 * country alone; traditional and simplified Chinese do not stand for each other. Tags are BCP 47.
 */
export function nearest(language: string, known: readonly string[]): string | undefined {
  const wanted = language.toLowerCase();
  const same = known.find((tag) => tag.toLowerCase() === wanted);
  return same ?? known.find((tag) => scriptOf(tag) === scriptOf(wanted));
}

/** `zh-TW` is `zh-hant`, `en-GB` is `en`. */
function scriptOf(tag: string): string {
  const [base = ""] = tag.toLowerCase().split("-");
  if (base !== "zh") return base;
  return /-(?:hant|tw|hk|mo)\b/i.test(tag) ? "zh-hant" : "zh-hans";
}

/** What a document's front matter says of its language; undefined where it says nothing. */
export function ownLanguage(document: { readonly [key: string]: unknown }): string | undefined {
  return [document["lang"], document["language"]].find((tag): tag is string => typeof tag === "string" && tag !== "");
}

type NamedSite = Pick<Settings, "title" | "subtitle" | "description" | "translations">;

/** What the site calls itself in a language. */
export function siteIn(settings: NamedSite, language: string): Omit<NamedSite, "translations"> {
  const { translations } = settings;
  const own = translations[nearest(language, Object.keys(translations)) ?? ""];
  return {
    title: own?.title ?? settings.title,
    subtitle: own?.subtitle ?? settings.subtitle,
    description: own?.description ?? settings.description,
  };
}
