import type { Part } from "../../../scripts/note.ts";
import { otherLanguage } from "./run-language.ts";

const title = /<p class="paper-title">([\s\S]*?)<\/p>/g;

/** Lets each paper's title say its language where it is another than the note's. */
export function markLanguages(parts: readonly Part[], language: string): readonly Part[] {
  return parts.map((part) =>
    part.kind === "papers" ? Object.assign({}, part, { html: mark(part.html, language) }) : part,
  );
}

function mark(html: string, around: string): string {
  return html.replace(title, (whole, inner: string) => {
    const language = otherLanguage(inner.replace(/<[^>]*>/g, ""), around);
    return language === undefined ? whole : whole.replace("<p ", `<p lang="${language}" `);
  });
}
