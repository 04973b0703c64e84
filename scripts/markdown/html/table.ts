import type { Tokens } from "marked";

import { plainText } from "../plain-text.ts";
import { escapeHtml } from "../../escape.ts";
import type { RenderInner, RenderKind } from "./render-kind.ts";

/** A table; where the page wants it, in a region named by its columns that scrolls sideways, by keyboard, too. Cells are aligned by class: HTML has no `align` any more, and the site's policy allows no inline style. */
export const renderTable: RenderKind<Tokens.Table> = ({ header, rows }, inner, { words, options }) => {
  const head = `<thead>\n${row(header, inner)}</thead>\n`;
  const body = rows.length === 0 ? "" : `<tbody>\n${rows.map((cells) => row(cells, inner)).join("")}</tbody>\n`;
  const table = `<table>\n${head}${body}</table>\n`;
  if (options.scrollTables !== true) return table;
  const names = header.map(({ tokens }) => plainText(tokens)).filter((name) => name !== "");
  const label = escapeHtml(words.table(names));
  return `<div class="table-scroll" role="region" aria-label="${label}" tabindex="0">\n${table}</div>\n`;
};

function row(cells: readonly Tokens.TableCell[], inner: RenderInner): string {
  return `<tr>\n${cells.map((cell) => tableCell(cell, inner)).join("")}</tr>\n`;
}

function tableCell({ header, align, tokens }: Tokens.TableCell, inner: RenderInner): string {
  const name = header ? "th" : "td";
  return `<${name}${align === null ? "" : ` class="align-${align}"`}>${inner(tokens)}</${name}>\n`;
}
