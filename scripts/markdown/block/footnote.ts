import { indentOf, isBlank, removeIndent } from "./indentation.ts";
import { interruptsParagraph } from "./line-starts.ts";
import { OpenParagraph } from "./open-paragraph.ts";
import { endOfLine } from "./paragraph.ts";

export interface FootnoteSource {
  readonly raw: string;
  readonly label: string;
  /** A line of text for each line of source. */
  readonly text: string;
}

/** Reads `[^label]: text` and what is indented by four below it, as GitHub does; undefined where there is none. */
export function readFootnote(source: string): FootnoteSource | undefined {
  const [mark, label] = definition.exec(source) ?? [];
  if (mark === undefined || label === undefined) return undefined;
  let at = endOfLine(source, 0);
  const lines = [source.slice(mark.length, at).trimStart()];
  const paragraph = new OpenParagraph();
  paragraph.take(lines[0] ?? "");
  let kept = at;
  while (at < source.length) {
    const end = endOfLine(source, at + 1);
    const line = source.slice(at + 1, end);
    const belongs = isBlank(line) || indentOf(line) >= 4;
    if (!belongs && (!paragraph.isOpen || interruptsParagraph(line))) break;
    const inner = belongs ? removeIndent(line, 4) : line;
    paragraph.take(inner);
    lines.push(inner);
    at = end;
    if (!isBlank(line)) kept = end;
  }
  const raw = source.slice(0, kept);
  return { raw, label, text: lines.join("\n").trimEnd() };
}

const definition = /^ {0,3}\[\^([^\]\s]{1,200})\]:/;
