import { indentOf, isBlank } from "./indentation.ts";
import { interruptsParagraph, splitRow, tableColumns } from "./line-starts.ts";
import { endOfLine } from "./paragraph.ts";

export type Align = "left" | "center" | "right" | null;

export interface TableSource {
  readonly raw: string;
  readonly align: readonly Align[];
  /** The header's cells. */
  readonly header: readonly string[];
  /** As many cells a row as the header has. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads the table at the start of a text, undefined where there is none. GFM 0.29 section 4.10. */
export function readTable(source: string): TableSource | undefined {
  const headEnd = endOfLine(source, 0);
  if (headEnd === source.length || !/^ {0,3}[|:-]/.test(source.slice(headEnd + 1, headEnd + 5))) return undefined;
  let at = endOfLine(source, headEnd + 1);
  const delimiters = source.slice(headEnd + 1, at);
  const columns = tableColumns(delimiters);
  if (columns === undefined) return undefined;
  const header = splitRow(source.slice(0, headEnd));
  if (header.length !== columns) return undefined;
  const rows: string[][] = [];
  while (at < source.length) {
    const end = endOfLine(source, at + 1);
    const line = source.slice(at + 1, end);
    if (isBlank(line) || indentOf(line) >= 4 || interruptsParagraph(line)) break;
    const cells = splitRow(line);
    rows.push(Array.from({ length: columns }, (_, column) => cells[column] ?? ""));
    at = end;
  }
  return { raw: source.slice(0, at), align: splitRow(delimiters).map(alignOf), header, rows };
}

function alignOf(cell: string): Align {
  const [left, right] = [cell.startsWith(":"), cell.endsWith(":")];
  if (left && right) return "center";
  if (left) return "left";
  return right ? "right" : null;
}
