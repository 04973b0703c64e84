import { indentOf, isBlank } from "./indentation.ts";
import { interruptsParagraph, splitRow, tableColumns } from "./line-starts.ts";

/** A paragraph, or the heading that a line of `=` or `-` under it makes. */
export interface ParagraphLines {
  /** The source, without the last line's end in a paragraph, with it in a heading. */
  readonly raw: string;
  readonly text: string;
  readonly depth: 1 | 2 | undefined;
}

/** Reads the paragraph at the start of a text that is not blank there; `ends` knows more lines that end it. */
export function readParagraph(source: string, ends: (line: string) => boolean): ParagraphLines {
  let at = endOfLine(source, 0);
  while (at < source.length) {
    const next = at + 1;
    const end = endOfLine(source, next);
    const line = source.slice(next, end);
    if (isBlank(line)) break;
    if (indentOf(line) < 4) {
      const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
      if (underline !== undefined) {
        const raw = source.slice(0, Math.min(end + 1, source.length));
        return { raw, text: source.slice(0, at).trim(), depth: underline.startsWith("=") ? 1 : 2 };
      }
      if (interruptsParagraph(line) || ends(line) || startsTable(source, line, end)) break;
    }
    at = end;
  }
  const raw = source.slice(0, at);
  return { raw, text: raw.replace(/^[ \t]+/, ""), depth: undefined };
}

function startsTable(source: string, header: string, end: number): boolean {
  if (end >= source.length || !/^ {0,3}[|:-]/.test(source.slice(end + 1, end + 5))) return false;
  const columns = tableColumns(source.slice(end + 1, endOfLine(source, end + 1)));
  return columns !== undefined && columns === splitRow(header).length;
}

/** Offset of the line end at or behind an offset, the text's length on the last line. */
export function endOfLine(source: string, from: number): number {
  const end = source.indexOf("\n", from);
  return end < 0 ? source.length : end;
}
