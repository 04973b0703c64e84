import { CsvError, parse } from "csv-parse/sync";

import { diagnose, type Diagnostic, type Place, type Values } from "../../diagnostic.ts";
import { cellColumn } from "./cell-column.ts";

/** What a column of a table of talks can hold. */
export type Column = keyof typeof headers;

/** A talk's row: its texts by column, and where each stands. */
export interface TalkRow {
  readonly cells: Partial<Readonly<Record<Column, string>>>;
  readonly placeOf: (column: Column) => Place;
}

/** Headers as people write them, without case and spaces. */
const headers = {
  title: ["title", "标题", "題目", "题目", "名称"],
  speaker: ["speaker", "speakers", "讲者", "講者", "报告人", "主讲人", "嘉宾"],
  video: ["video", "videos", "url", "link", "视频", "视频地址", "视频链接", "链接", "影片"],
  date: ["date", "time", "日期", "时间", "時間"],
  series: ["series", "系列", "栏目"],
  episode: ["episode", "number", "no", "no.", "期", "期号", "期数", "第几期"],
  categories: ["category", "categories", "分类", "分類"],
  tags: ["tag", "tags", "标签", "標籤"],
  summary: ["summary", "description", "简介", "简述", "簡介"],
  lang: ["lang", "language", "语言", "語言"],
  slug: ["slug", "文件名"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Reads a table of talks, CSV as of RFC 4180 or with tabs; every mistake is a diagnostic with its line and column. */
export function readTalksTable(
  text: string,
  path: string,
): { readonly rows: readonly TalkRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const records = readRecords(text, path);
  if (!Array.isArray(records)) return { rows: [], diagnostics: [records] };
  const [head, ...rest] = records;
  const fault = faultIn(path);
  if (head === undefined) return { rows: [], diagnostics: [fault({ line: 1, column: 1 }, "title", "csv-no-title")] };
  const diagnostics: Diagnostic[] = [];
  const columns = head.cells.map((header, at) => {
    const column = columnOf(header);
    const place = { line: head.line, column: cellColumn(head.raw, at) };
    if (column === undefined && header.trim() !== "") {
      diagnostics.push({
        ...fault(place, header, "csv-unknown", { known: Object.keys(headers).join(", ") }),
        level: "warning",
      });
    }
    return { column, place };
  });
  for (const [at, { column, place }] of columns.entries()) {
    const isSecond = column !== undefined && columns.findIndex((one) => one.column === column) < at;
    if (isSecond) diagnostics.push(fault(place, head.cells[at] ?? column, "csv-twice"));
  }
  if (!columns.some(({ column }) => column === "title")) {
    return { rows: [], diagnostics: [...diagnostics, fault({ line: head.line, column: 1 }, "title", "csv-no-title")] };
  }
  const rows = rest
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map((record): TalkRow => {
      const { cells, line, raw } = record;
      if (cells.length !== columns.length) {
        const counts = { found: cells.length, expected: columns.length };
        diagnostics.push(fault({ line, column: 1 }, String(line), "csv-cells", counts));
      }
      const known = columns.flatMap(({ column }, at) =>
        column === undefined ? [] : [[column, (cells[at] ?? "").trim()] as const],
      );
      const placeOf = (column: Column): Place => {
        const at = columns.findIndex((one) => one.column === column);
        return { path, line, column: at < 0 ? 1 : cellColumn(raw, at) };
      };
      return { cells: Object.fromEntries(known.filter(([, cell]) => cell !== "")), placeOf };
    });
  return { rows, diagnostics };
}

/** A mistake in a table; `problem` is a key of the messages' `problems`. */
export function faultIn(path: string) {
  return (place: Omit<Place, "path">, key: string, problem: string, values: Values = {}): Diagnostic =>
    diagnose("config-invalid", { path, line: place.line, column: place.column }, { ...values, key, problem });
}

interface Row {
  readonly cells: readonly string[];
  /** Line of the file on which it starts. */
  readonly line: number;
  readonly raw: string;
}

function readRecords(text: string, path: string): Row[] | Diagnostic {
  const head = text.split(/\r\n?|\n/, 1)[0] ?? "";
  const delimiter = head.includes("\t") && !head.includes(",") ? "\t" : ",";
  const options = { bom: true, info: true, raw: true, relax_column_count: true, delimiter } as const;
  try {
    const records = parse(text, options) as unknown as readonly Parsed[];
    let line = 1;
    return records.map(({ record, raw }) => {
      const gap = /^(?:\uFEFF|\r\n|\n|\r)*/.exec(raw)?.[0] ?? "";
      const start = line + countLines(gap);
      line += countLines(raw);
      return { cells: record, line: start, raw: raw.slice(gap.length) };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, column } = error as unknown as { lines?: number; column?: unknown };
    const place = { line: lines ?? 1, column: 1 };
    return faultIn(path)(place, String(typeof column === "number" ? column + 1 : ""), "csv-syntax", {
      detail: error.message,
    });
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function columnOf(header: string): Column | undefined {
  const folded = header.replace(/[\s_\uFEFF]+/g, "").toLowerCase();
  return (Object.keys(headers) as Column[]).find((column) => (headers[column] as readonly string[]).includes(folded));
}
