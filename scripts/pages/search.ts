import { searchPath } from "../urls.ts";
import type { GeneratedPage } from "./generated.ts";

/** The page that a search leads to; what is found on it is up to the reader's browser. */
export const searchPage: GeneratedPage = { path: searchPath, layout: ["search"], data: {} };

/** The same in the words of another language; its readers are offered that language's notes first. */
export function languageSearch(language: string, path: string): GeneratedPage {
  return { ...searchPage, path, data: { lang: language } };
}
