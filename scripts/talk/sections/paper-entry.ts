import type { Paper } from "../../talk.ts";
import { textOf } from "../draft.ts";

/** What stands on the page, in order: papers, and what stands between them. */
export type Entry = { readonly kind: "html"; readonly html: () => string } | PaperEntry;

export interface PaperEntry {
  readonly kind: "paper";
  readonly form: "item" | "heading" | "paragraph";
  readonly number: number | undefined;
  readonly titleHtml: () => string;
  readonly reasons: (() => string)[];
  readonly texts: string[];
  readonly paper: Omit<Paper, "reason">;
}

export function paperOf({ paper, texts }: PaperEntry): Paper {
  return { ...paper, reason: textOf(texts) };
}

export function draw(entries: readonly Entry[]): string {
  let html = "";
  let open: string | undefined;
  for (const entry of entries) {
    const list =
      entry.kind === "paper" && entry.form === "item" ? (entry.number === undefined ? "ul" : "ol") : undefined;
    if (list !== open)
      html += (open === undefined ? "" : `</${open}>\n`) + (list === undefined ? "" : `<${list} class="papers">\n`);
    open = list;
    html += entry.kind === "html" ? entry.html() : paperHtml(entry);
  }
  return open === undefined ? html : `${html}</${open}>\n`;
}

function paperHtml(entry: PaperEntry): string {
  const content = entry.titleHtml() + reasonHtml(entry);
  if (entry.form !== "item") return `<div class="paper">${content}</div>\n`;
  return `<li class="paper"${entry.number === undefined ? "" : ` value="${entry.number}"`}>${content}</li>\n`;
}

function reasonHtml({ reasons }: PaperEntry): string {
  return reasons.length === 0 ? "" : `<div class="reason">${reasons.map((html) => html()).join("")}</div>`;
}
