import type { Note } from "../corpus/note.ts";

/** What a note says, read from its Markdown without any of the code that is measured; folded in case and width. */
export interface NoteText {
  readonly id: string;
  /** Title and body. */
  readonly says: string;
  /** The names of its categories and tags besides: found by them it is rightly found. */
  readonly isNamed: string;
}

export function textOf({ id, title, body, categories, tags }: Note): NoteText {
  const says = foldText(`${title}\n${plain(body)}`);
  return { id, says, isNamed: `${says}\n${foldText([...categories, ...tags].join("\n"))}` };
}

/** Full-width forms become half-width, capitals small. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Without what is markup in the bench's notes: comments, frames, rules, signs of headings, emphasis, lists and quotes. */
function plain(markdown: string): string {
  return markdown
    .replace(/<!--.*?-->|<iframe.*?<\/iframe>/gs, "")
    .replace(/^(?:\*{3}|#+ |> |\s*\d+\. )/gm, "")
    .replace(/\*\*|[<>]/g, "");
}
