import { indentOf, isBlank, removeIndent } from "./indentation.ts";
import { closesFence, openingFence } from "./line-starts.ts";
import { endOfLine } from "./paragraph.ts";

export interface CodeSource {
  readonly raw: string;
  readonly text: string;
}

/** Reads the fenced code at the start of a text, undefined where there is none. CommonMark 0.31 section 4.5. */
export function readFence(source: string): (CodeSource & { readonly lang: string }) | undefined {
  const openingEnd = endOfLine(source, 0);
  const opening = source.slice(0, openingEnd);
  const fence = openingFence(opening);
  if (fence === undefined) return undefined;
  const indent = opening.indexOf(fence);
  const lines: string[] = [];
  let at = openingEnd;
  while (at < source.length) {
    const end = endOfLine(source, at + 1);
    const line = source.slice(at + 1, end);
    at = end;
    if (closesFence(line, fence)) break;
    lines.push(removeIndent(line, indent));
  }
  // a text that ends in an unclosed fence ends without a line of its own
  if (at === source.length && lines.at(-1) === "" && source.endsWith("\n")) lines.pop();
  return { raw: source.slice(0, at), text: lines.join("\n"), lang: opening.slice(indent + fence.length).trim() };
}

/** Reads the indented code at the start of a text, undefined where there is none. CommonMark 0.31 section 4.4. */
export function readIndentedCode(source: string): CodeSource | undefined {
  const lines: string[] = [];
  let kept = 0;
  let codeEnd = 0;
  let lineEnd = 0;
  for (let at = 0; at < source.length; at = lineEnd + 1) {
    lineEnd = endOfLine(source, at);
    const line = source.slice(at, lineEnd);
    const blank = isBlank(line);
    if (!blank && indentOf(line) < 4) break;
    lines.push(removeIndent(line, 4));
    if (blank) continue;
    kept = lines.length;
    codeEnd = lineEnd;
  }
  return kept === 0 ? undefined : { raw: source.slice(0, codeEnd), text: lines.slice(0, kept).join("\n") };
}
