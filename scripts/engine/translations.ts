import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { ownLanguage } from "../language.ts";
import { tieTranslations } from "../source/translations.ts";
import type { LoadedPost } from "./load-post.ts";
import type { Site } from "./site.ts";

/** Gives every post its translations; what is wrong with `translation_of` comes back. */
export function offerTranslations({ posts }: Site, { language }: Settings): readonly Diagnostic[] {
  const { translations, diagnostics } = tieTranslations(
    posts.map(({ source: { source }, document }) => ({
      source: source.path,
      id: source.abbrlink,
      path: document.path,
      title: source.title,
      language: ownLanguage(document) ?? language,
      of: targetOf(source),
      place: () => source.front.placeOf(["translation_of"]),
    })),
  );
  if (translations.size === 0) return diagnostics;
  for (const { source, document } of posts) {
    const own = translations.get(source.source.path);
    if (own !== undefined) document.translations = own;
  }
  return diagnostics;
}

/** An id that YAML takes for a number is read as it is written. */
function targetOf({ front }: LoadedPost["source"]): string | undefined {
  const value = front.data["translation_of"];
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : (front.written("translation_of")?.text ?? JSON.stringify(value));
}
