import type { Token } from "marked";

import type { Part, PartKind } from "../note.ts";
import { escapeHtml } from "../escape.ts";
import { withoutFrames } from "./frames.ts";
import { spanning, type Drawn } from "./spanning.ts";
import type { Block, TextBlock } from "./block.ts";
import { blockHtml, blockText, type Piece } from "./piece.ts";
import { isHtml, moreMark, visit, type Source } from "./source.ts";
import { wordsOf } from "./words.ts";

/** The page's parts: pieces of one kind side by side are one. Rules that only part a talk's sections are left out. */
export function assemble(pieces: readonly Piece[], source: Source, isTalk: boolean): Part[] {
  const kept = pieces.filter(({ blocks }) => blocks.some(({ kind }) => kind !== "space"));
  const kinds = kindsOf(kept);
  const runs: { kind: PartKind; pieces: Piece[] }[] = [];
  kept.forEach((piece, at) => {
    const kind = kinds[at] ?? piece.kind;
    if (isTalk && isRule(piece) && !(kinds[at - 1] === "prose" && kinds[at + 1] === "prose")) return;
    const last = runs.at(-1);
    const joins =
      last !== undefined && last.kind === kind && kind !== "video" && (!piece.opens || last.pieces.every(isHeading));
    if (joins) last.pieces.push(piece);
    else runs.push({ kind, pieces: [piece] });
  });
  const drawn = runs.map(({ kind, pieces: run }) => ({
    kind,
    html: runHtml(run, source),
    line: run[0]?.line ?? source.firstLine,
  }));
  const names = namesOf(drawn, source.language);
  return withOneMark(drawn.map(({ kind, html, line }, at) => ({ kind, html: wrap(kind, html, names[at]), line })));
}

/** Names for the parts that have no heading of the author's; numbered where there are several of a kind. */
function namesOf(parts: readonly Part[], language: string): (string | undefined)[] {
  const words = wordsOf(language).parts;
  const isNameless = parts.map(({ html }) => !/<h[1-6][ >]/.test(html));
  const total = new Map<PartKind, number>();
  parts.forEach(({ kind }, at) => isNameless[at] && total.set(kind, (total.get(kind) ?? 0) + 1));
  const met = new Map<PartKind, number>();
  return parts.map(({ kind }, at) => {
    if (kind === "prose" || kind === "video" || !isNameless[at]) return undefined;
    const number = (met.get(kind) ?? 0) + 1;
    met.set(kind, number);
    return total.get(kind) === 1 ? words[kind] : `${words[kind]} ${number}`;
  });
}

/** The excerpt ends once: what looks like a second mark is nothing. */
function withOneMark(parts: readonly Part[]): Part[] {
  let isFirst = true;
  return parts.map((part) => {
    if (!part.html.includes(mark)) return part;
    const [before = "", ...behind] = part.html.split(mark);
    const html = isFirst ? before + mark + behind.join("") : before + behind.join("");
    isFirst = false;
    return Object.assign({}, part, { html });
  });
}

const mark = '<span id="more"></span>';

/** A heading goes with what stands below it; one with nothing below stays prose. */
function kindsOf(pieces: readonly Piece[]): PartKind[] {
  const kinds = pieces.map(({ kind }) => kind);
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (piece === undefined || !isHeading(piece) || piece.kind === "prose") continue;
    if (next === undefined || isRule(next)) kinds[at] = "prose";
    else if (!isHeading(next) || next.kind !== "prose")
      kinds[at] = kinds[at + 1] === "video" ? "prose" : (kinds[at + 1] ?? "prose");
    else kinds[at] = "prose";
  }
  return kinds;
}

function wrap(kind: PartKind, html: string, name: string | undefined): string {
  if (kind === "prose" || kind === "video") return html;
  const label = name === undefined ? "" : ` aria-label="${escapeHtml(name)}"`;
  return `<section data-talk="${kind}"${label}>\n${html}</section>\n`;
}

/** Items of one list that stand side by side are one list again. */
function runHtml(pieces: readonly Piece[], source: Source): string {
  let html = "";
  let open: TextBlock["item"];
  const blocks = pieces.flatMap((piece): readonly Drawn[] => (piece.html === undefined ? piece.blocks : [piece.html]));
  for (const block of spanning(blocks)) {
    const isWhole = typeof block === "function";
    const item = !isWhole && block.kind === "text" ? block.item : undefined;
    if (!isWhole && block.kind === "space") continue;
    if (item?.list !== open?.list)
      html += (open === undefined ? "" : `</${nameOf(open)}>\n`) + (item === undefined ? "" : `<${nameOf(item)}>\n`);
    open = item;
    html += isWhole ? block() : blockHtml(block, source);
  }
  return open === undefined ? html : `${html}</${nameOf(open)}>\n`;
}

function nameOf({ list }: NonNullable<TextBlock["item"]>): string {
  return list.ordered ? "ol" : "ul";
}

function isRule({ blocks }: Piece): boolean {
  return blocks.length === 1 && blocks[0]?.kind === "rule";
}

function isHeading({ blocks, html }: Piece): boolean {
  return html === undefined && blocks.length === 1 && blocks[0]?.kind === "heading";
}

/** What stands before and behind `<!--more-->`, without players; undefined without the mark. */
export function excerptOf(pieces: readonly Piece[], parts: readonly Part[], source: Source): Halves | undefined {
  const cut = cutAtMore(pieces, source);
  if (cut === undefined) return undefined;
  const { above, before, behind, below } = cut.isBetween ? halves(parts) : halvesAgain(cut, source);
  const shown = above.filter(({ kind }) => kind !== "video");
  const excerpt = withoutFrames(withoutFigures(htmlOf(shown) + before));
  return { excerpt: excerpt.trim(), more: (behind + htmlOf(below)).trim() };
}

export interface Halves {
  readonly excerpt: string;
  readonly more: string;
}

function htmlOf(parts: readonly Part[]): string {
  return parts.map(({ html }) => html).join("");
}

interface Sides {
  readonly above: readonly Part[];
  readonly before: string;
  readonly behind: string;
  readonly below: readonly Part[];
}

/** The mark stands between blocks: the part that holds it is cut there. */
function halves(parts: readonly Part[]): Sides {
  const index = parts.findIndex(({ html }) => html.includes(mark));
  const html = parts[index]?.html ?? "";
  const at = html.indexOf(mark);
  const behind = html.slice(at + mark.length).replace(/^\n/, "");
  return { above: parts.slice(0, index), before: html.slice(0, at), behind, below: parts.slice(index + 1) };
}

/** The mark stands inside a block: the block's halves are drawn anew. */
function halvesAgain({ before, beforeTokens, after, afterTokens }: Cut, source: Source): Sides {
  return {
    above: assemble(before, source, true),
    before: source.html(beforeTokens, source.firstLine),
    behind: source.html(afterTokens, source.firstLine),
    below: assemble(after, source, true),
  };
}

/** Players that stand inside a text. */
function withoutFigures(html: string): string {
  return html.includes('<figure data-talk="video"')
    ? html.replace(/<figure data-talk="video"[^>]*>[^]*?<\/figure>\n?/g, "")
    : html;
}

/** The text before the mark, else of the opening: what stands above the first heading or part of a talk. */
export function summaryOf(pieces: readonly Piece[], source: Source): { text: string; isMarked: boolean } {
  const cut = cutAtMore(pieces, source);
  if (cut !== undefined) {
    const texts = [
      ...cut.before
        .filter(({ kind }) => kind !== "video")
        .flatMap(({ blocks }) => blocks.map((block) => blockText(block, source))),
      source.text(cut.beforeTokens),
    ];
    const text = texts.filter((part) => part !== "").join("\n");
    if (text !== "") return { text, isMarked: true };
  }
  const blocks = pieces.flatMap(({ kind, blocks: some }) => some.map((block) => ({ kind, block })));
  const start = blocks.findIndex(({ block }) => block.kind === "text");
  const rest = start < 0 ? [] : blocks.slice(start);
  const end = rest.findIndex(({ kind, block }) => block.kind === "heading" || (kind !== "prose" && kind !== "video"));
  const opening = rest.slice(0, end < 0 ? undefined : end).map(({ block }) => blockText(block, source));
  return { text: shortened(opening.filter((part) => part !== "").join("\n")), isMarked: false };
}

function shortened(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, 399).replace(/\s+\S{0,20}$|[\ud800-\udbff]$/, "")}…`;
}

interface Cut {
  /** The mark is a block of its own. */
  readonly isBetween: boolean;
  readonly before: readonly Piece[];
  readonly beforeTokens: readonly Token[];
  readonly after: readonly Piece[];
  readonly afterTokens: readonly Token[];
}

/** The pieces on both sides of the mark; where it stands inside one, that piece's text lexed again in halves. */
function cutAtMore(pieces: readonly Piece[], source: Source): Cut | undefined {
  const at = pieces.findIndex(({ blocks }) => blocks.some(holdsMore));
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  const [before, after] = [pieces.slice(0, at), pieces.slice(at + 1)];
  if (piece.blocks.every(({ kind }) => kind === "more"))
    return { isBetween: true, before, beforeTokens: [], after, afterTokens: [] };
  const raw = piece.blocks.map((block) => block.raw).join("");
  const mark = moreMark.exec(raw);
  if (mark === null) return undefined;
  return {
    isBetween: false,
    before,
    beforeTokens: source.blocks(raw.slice(0, mark.index), piece.line),
    after,
    afterTokens: source.blocks(raw.slice(mark.index + mark[0].length), piece.line),
  };
}

function holdsMore(block: Block): boolean {
  if (block.kind === "more") return true;
  if ((block.kind !== "text" && block.kind !== "heading") || !block.raw.includes("<!--")) return false;
  let found = false;
  visit(block.kind === "heading" ? [block.token] : [...(block.opens?.inline ?? []), ...block.tokens], (token) => {
    if (isHtml(token) && moreMark.test(token.text)) found = true;
  });
  return found;
}
