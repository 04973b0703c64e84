import { searchPath } from "../urls.ts";

/** The page that a search leads to; what is found on it is up to the reader's browser. */
export const searchPage = { path: searchPath, layout: ["search"], data: {} } as const;
