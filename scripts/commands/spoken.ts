/** A text in both languages that commands speak. */
export type Spoken<Text> = Readonly<Record<"en" | "zh", Text>>;

/** Chinese for a Chinese site, else English. */
export function spokenLanguage(language: unknown): keyof Spoken<unknown> {
  const first: unknown = Array.isArray(language) ? language[0] : language;
  return typeof first !== "string" || first === "" || /^zh/i.test(first) ? "zh" : "en";
}
