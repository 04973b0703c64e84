/** Asking for a language's country takes a hundred times as long as remembering it. */
const locales = new Map<string, string>();

/** `zh_CN`, as OpenGraph has it: a language with the country where most speak it, where none is said. */
export function localeOf(language: string): string {
  const known = locales.get(language) ?? findLocale(language);
  locales.set(language, known);
  return known;
}

function findLocale(language: string): string {
  try {
    const { language: name, region } = new Intl.Locale(language).maximize();
    return `${name}_${region ?? "US"}`;
  } catch {
    return "en_US";
  }
}
