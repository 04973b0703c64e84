import { indentOf, removeIndent } from "./indentation.ts";
import { interruptsParagraph } from "./line-starts.ts";
import { OpenParagraph } from "./open-paragraph.ts";
import { endOfLine } from "./paragraph.ts";

/** A quote's source and what stands in it: a line of text for each line of source. */
export interface Quote {
  readonly raw: string;
  readonly text: string;
}

/** Reads the quote at the start of a text, undefined where there is none. CommonMark 0.31 section 5.1. */
export function readBlockquote(source: string): Quote | undefined {
  if (!quoted.test(source)) return undefined;
  const paragraph = new OpenParagraph();
  const lines: string[] = [];
  let at = 0;
  while (at < source.length) {
    const end = endOfLine(source, at);
    const line = source.slice(at, end);
    const mark = quoted.exec(line)?.[0];
    if (mark !== undefined) {
      const inner = removeIndent(line.slice(mark.length), 1, mark.length);
      lines.push(inner);
      paragraph.take(inner);
    } else if (paragraph.isOpen && continuesLazily(line)) lines.push(withoutUnderline(line));
    else break;
    at = end + 1;
  }
  return { raw: source.slice(0, Math.min(at, source.length)).replace(/\n$/, ""), text: lines.join("\n") };
}

function continuesLazily(line: string): boolean {
  return /\S/.test(line) && (indentOf(line) >= 4 || !interruptsParagraph(line));
}

/** A lazy line never underlines a heading: indented by four it is text. */
function withoutUnderline(line: string): string {
  return /^ {0,3}=+[ \t]*$/.test(line) ? `    ${line}` : line;
}

const quoted = /^ {0,3}>/;
