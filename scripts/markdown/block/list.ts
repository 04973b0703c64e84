import { indentOf, isBlank, removeIndent } from "./indentation.ts";
import { interruptsParagraph, isThematicBreak } from "./line-starts.ts";
import { OpenParagraph } from "./open-paragraph.ts";
import { endOfLine } from "./paragraph.ts";

export interface ListSource {
  readonly raw: string;
  readonly ordered: boolean;
  readonly start: number | "";
  readonly items: readonly ItemSource[];
}

/** An item's source and what stands in it: a line of text for each line of source. */
export interface ItemSource {
  readonly raw: string;
  readonly text: string;
  /** A blank line before the next item. */
  readonly endsBlank: boolean;
}

/** Reads the list at the start of a text, undefined where there is none. CommonMark 0.31 sections 5.2 and 5.3. */
export function readList(source: string): ListSource | undefined {
  const first = readMark(firstLine(source, 0));
  if (first === undefined) return undefined;
  const items: ItemSource[] = [];
  let at = 0;
  while (at < source.length) {
    const line = firstLine(source, at);
    const mark = readMark(line);
    if (mark?.kind !== first.kind || isThematicBreak(line)) break;
    const item = readItem(source, at, mark);
    items.push(item);
    at += item.raw.length;
  }
  if (items.length === 0) return undefined;
  const raw = withoutTrailingBlanks(source.slice(0, at));
  return { raw, ordered: first.number !== undefined, start: first.number ?? "", items: withLast(items) };
}

interface Mark {
  /** The bullet, or what stands behind the number: items of one list agree in it. */
  readonly kind: string;
  readonly number: number | undefined;
  /** Columns up to the item's content. */
  readonly width: number;
  readonly content: string;
}

function readMark(line: string): Mark | undefined {
  const [mark, bullet, number, kind] = listMark.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const rest = line.slice(mark.length);
  const indent = indentOf(rest, mark.length);
  const space = isBlank(rest) || indent > 4 ? 1 : indent;
  return {
    kind: bullet ?? kind ?? "",
    number: number === undefined ? undefined : Number(number),
    width: mark.length + space,
    content: isBlank(rest) ? "" : removeIndent(rest, space, mark.length),
  };
}

function readItem(source: string, start: number, mark: Mark): ItemSource {
  const lines = [mark.content];
  const paragraph = new OpenParagraph();
  paragraph.take(mark.content);
  let at = endOfLine(source, start) + 1;
  let wasBlank = mark.content === "";
  // an item that starts with a blank line holds something only if the next line does
  let isEmpty = wasBlank;
  while (at < source.length) {
    const end = endOfLine(source, at);
    const line = source.slice(at, end);
    const blank = isBlank(line);
    if (isEmpty && !blank && lines.length > 1) break;
    const belongs = blank || indentOf(line) >= mark.width;
    if (!belongs && (wasBlank || !paragraph.isOpen || startsOther(line))) break;
    const inner = belongs ? contentOf(line, mark.width, paragraph.isInFence) : line;
    if (belongs) paragraph.take(inner);
    lines.push(inner);
    wasBlank = blank;
    isEmpty &&= blank;
    at = end + 1;
  }
  const text = withoutTrailingBlanks(lines.join("\n"));
  return { raw: source.slice(start, at), text, endsBlank: wasBlank && lines.length > 1 };
}

/** Code keeps its tabs where the item's indent does not cut one. */
function contentOf(line: string, width: number, inFence: boolean): string {
  if (inFence && indentOf(line.slice(0, width)) === width) return line.slice(width);
  return removeIndent(line, width);
}

function startsOther(line: string): boolean {
  return indentOf(line) < 4 && (interruptsParagraph(line) || readMark(line) !== undefined);
}

/** A text without the blank lines, and the last line's end, behind it. */
function withoutTrailingBlanks(text: string): string {
  let end = text.length;
  for (let at = end; at > 0 && /[ \t\n]/.test(text.charAt(at - 1)); at -= 1) {
    if (text[at - 1] === "\n") end = at - 1;
  }
  return text.slice(0, end);
}

function firstLine(source: string, at: number): string {
  return source.slice(at, endOfLine(source, at));
}

/** Blank lines behind the last item belong to what follows the list. */
function withLast(items: readonly ItemSource[]): ItemSource[] {
  return items.map((item, at) =>
    at < items.length - 1 ? item : { ...item, raw: withoutTrailingBlanks(item.raw), endsBlank: false },
  );
}

const listMark = /^ {0,3}(?:([-+*])|(\d{1,9})([.)]))(?=[ \t]|$)/;
