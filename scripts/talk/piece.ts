import type { PartKind } from "../note.ts";
import { videoFigure } from "./figure.ts";
import type { Block, MarkBlock, TextBlock } from "./block.ts";
import { escapeHtml } from "../escape.ts";
import { withMoreMark, type Source } from "./source.ts";

/** A stretch of the source with the part of the page that it belongs to. Every stretch is in exactly one piece. */
export interface Piece {
  readonly kind: PartKind;
  readonly blocks: readonly Block[];
  readonly line: number;
  /** Opens a new part even behind one of its kind. */
  readonly opens: boolean;
  /** HTML of a section that is drawn as a whole; without it its blocks are drawn one by one. */
  readonly html?: () => string;
}

/** HTML of a block by itself. */
export function blockHtml(block: Block, source: Source): string {
  if (block.kind === "text") return withMoreMark(textHtml(block, source));
  if (block.kind === "heading") return withMoreMark(source.html([block.token], block.line));
  if (block.kind === "video") {
    const { language, videos } = source;
    return videoFigure(block.video, { language, videos, linkHtml: block.linkHtml });
  }
  return marks[block.kind];
}

const marks = { space: "", rule: "<hr>\n", more: '<span id="more"></span>\n' } as const satisfies Record<
  MarkBlock["kind"],
  string
>;

/** A text; its label stays visible. */
function textHtml(block: TextBlock, source: Source): string {
  const opening = openingHtml(block, source);
  if (block.item === undefined)
    return (opening === "" ? "" : `<p>${opening}</p>\n`) + source.html(block.tokens, block.line);
  const { list, number } = block.item;
  return `<li${list.ordered ? ` value="${number}"` : ""}>${opening}${opening !== "" && block.tokens.length > 0 ? "\n" : ""}${itemHtml(block, source)}</li>\n`;
}

/** A label and what stands behind it on its lines. */
export function openingHtml({ opens, line }: Pick<TextBlock, "opens" | "line">, source: Source): string {
  if (opens === undefined) return "";
  const label = opens.kind === "label" ? opens.label.text : opens.lead.text;
  const gap = /^[ \t]*\n\s*\S/.test(opens.value) ? "<br>\n" : /^[ \t]/.test(opens.value) ? " " : "";
  return `<strong class="label">${escapeHtml(label)}</strong>${gap}${source.html(opens.inline, line).trim()}`;
}

/** What an item holds; its texts are no paragraphs in a tight list. */
function itemHtml({ tokens, line, item }: TextBlock, source: Source): string {
  if (item === undefined) return "";
  return tokens
    .map((token) =>
      token.type === "text" && item.list.loose ? `<p>${source.html([token], line)}</p>\n` : source.html([token], line),
    )
    .join("");
}

/** Plain text of a block, as a summary shows it. */
export function blockText(block: Block, source: Source): string {
  if (block.kind === "heading") return source.text([block.token]);
  if (block.kind !== "text") return "";
  const { opens, tokens } = block;
  const label = opens === undefined ? "" : opens.kind === "label" ? opens.label.text : opens.lead.text;
  const value = opens === undefined ? "" : source.text(opens.inline);
  return [
    `${label}${/[:：]$/.test(label) && value !== "" && /^[ \t]/.test(opens?.value ?? "") ? " " : ""}${value}`,
    source.text(tokens),
  ]
    .filter((text) => text !== "")
    .join("\n");
}
