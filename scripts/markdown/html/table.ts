import type { Tokens } from "marked";

import type { RenderInner, RenderKind } from "./render.ts";

/** A table. Cells are aligned by class: HTML has no `align` any more, and the site's policy allows no inline style. */
export const renderTable: RenderKind<Tokens.Table> = ({ header, rows }, inner) => {
  const head = `<thead>\n${row(header, inner)}</thead>\n`;
  const body = rows.length === 0 ? "" : `<tbody>\n${rows.map((cells) => row(cells, inner)).join("")}</tbody>\n`;
  return `<table>\n${head}${body}</table>\n`;
};

function row(cells: readonly Tokens.TableCell[], inner: RenderInner): string {
  return `<tr>\n${cells.map((cell) => tableCell(cell, inner)).join("")}</tr>\n`;
}

function tableCell({ header, align, tokens }: Tokens.TableCell, inner: RenderInner): string {
  const name = header ? "th" : "td";
  return `<${name}${align === null ? "" : ` class="align-${align}"`}>${inner(tokens)}</${name}>\n`;
}
