/** A sentence in the languages that commands speak. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** Chinese for a Chinese site, else English. */
export function inWords(language: string, { zh, en }: Said): string {
  return /^zh/i.test(language) ? zh : en;
}
