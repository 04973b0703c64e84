import { decodeEntities } from "../entities.ts";

/** Targets of the links in a piece of HTML, each once; links within the page are left out. */
export function linksIn(html: string): string[] {
  const targets = new Set<string>();
  for (const [, href = ""] of html.matchAll(/<a\s[^>]*?\bhref="([^"#][^"]*)"/g)) targets.add(decodeEntities(href));
  return [...targets];
}
