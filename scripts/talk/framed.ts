import type { Token, Tokens } from "marked";

import { isList } from "./block.ts";
import type { Field } from "./labels/labels.ts";
import { readHeading } from "./label.ts";
import { isName, readNames } from "./name.ts";
import { openingOf } from "./opening.ts";
import type { Source } from "./source.ts";

/** A field that stands in a frame: a line of a quote, a row or a cell of a table. */
export interface FramedField {
  readonly field: Field;
  readonly label: string;
  readonly isCommon: boolean;
  readonly inline: readonly Token[];
  readonly line: number;
}

/**
 * The fields that a quote or a table holds, if it holds two that a talk must have, one of them who or on what: an article
 * may quote or list a single such word. The frame itself stays on the page as it is.
 */
export function framedFields(token: Token | undefined, source: Source): readonly FramedField[] {
  const fields =
    token?.type === "blockquote"
      ? quoted((token as Tokens.Blockquote).tokens, source)
      : token?.type === "table"
        ? tabled(token as Tokens.Table, source)
        : [];
  const found = new Set(fields.filter(({ inline }) => inline.length > 0).map(({ field }) => field));
  const isTalk = (found.has("speaker") || found.has("title")) && core.filter((field) => found.has(field)).length > 1;
  return isTalk ? fields : [];
}

const core: readonly Field[] = ["speaker", "bio", "title", "abstract", "spotlights"];

function quoted(tokens: readonly Token[], source: Source): FramedField[] {
  return tokens.flatMap((token) => {
    if (isList(token)) return token.items.flatMap((item) => lines(item.text, source.lineOf(item), source));
    return token.type === "paragraph" ? lines(token.raw, source.lineOf(token), source) : [];
  });
}

/** A field runs to the next label of its paragraph. */
function lines(text: string, line: number, source: Source): FramedField[] {
  const open: { field: Field; label: string; isCommon: boolean; value: string[]; line: number }[] = [];
  text.split("\n").forEach((row, at) => {
    const found = openingOf(row, source, { leads: false, plain: true, lists: "whole", links: false });
    if (found?.kind === "label") {
      const { text: label, common: isCommon, value } = found.label;
      open.push({ field: found.field, label, isCommon, value: [value.trim()], line: line + at });
    } else open.at(-1)?.value.push(row);
  });
  return open.map(({ field, label, isCommon, value, line: at }) => {
    const inline = source.inline(value.join("\n").trim(), at);
    return { field, label, isCommon, inline, line: at };
  });
}

function tabled(table: Tokens.Table, source: Source): FramedField[] {
  const line = source.lineOf(table);
  const rows = [table.header, ...table.rows].map((cells, at) => ({ cells, line: line + at + (at > 0 ? 1 : 0) }));
  if (table.header.length === 2) {
    const fields = rows.map(({ cells, line: at }) => cellField(cells[0], cells[1], at, source));
    return fields.filter((one) => one !== undefined);
  }
  return programme(table, rows.slice(1), source);
}

/** A table whose columns are fields is a programme: a talk a row, where every row says who gives it. */
function programme(
  { header }: Tokens.Table,
  rows: readonly { readonly cells: readonly Tokens.TableCell[]; readonly line: number }[],
  source: Source,
): FramedField[] {
  const talks = rows.map(({ cells, line }) =>
    header
      .map((head, column) => cellField(head, cells[column], line, source))
      .filter((one) => one !== undefined)
      .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field)),
  );
  const isWhole = talks.every((fields) =>
    fields.some(({ field, inline }) => field === "speaker" && readNames(source.text(inline)).names.some(isName)),
  );
  return isWhole && source.videos.length > 0 ? talks.flat() : [];
}

/** A title opens another talk, so it comes first. */
const order: readonly Field[] = ["title", "speaker", "bio", "abstract", "spotlights"];

function cellField(
  head: Tokens.TableCell | undefined,
  cell: Tokens.TableCell | undefined,
  line: number,
  source: Source,
): FramedField | undefined {
  const label = head === undefined ? "" : source.text(head.tokens);
  const found = label === "" ? undefined : readHeading(label, source.vocabulary);
  if (found === undefined || found.value !== "" || cell === undefined || !order.includes(found.field)) return undefined;
  const isCommon = source.vocabulary.common.has(label.toLowerCase());
  return { field: found.field, label, isCommon, inline: cell.tokens, line };
}
