import { isBlank } from "./indentation.ts";

/** Whether a line is a thematic break. One of more than a thousand characters is text: a limit that keeps reading linear. */
export function isThematicBreak(line: string): boolean {
  return line.length <= 1000 && /^ {0,3}(?:(?:-[\t ]*){3,}|(?:_[\t ]*){3,}|(?:\*[\t ]*){3,})$/.test(line);
}

/** The fence that a line opens, undefined where it opens none. */
export function openingFence(line: string): string | undefined {
  const found = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line);
  return found?.[1] ?? found?.[2];
}

export function closesFence(line: string, fence: string): boolean {
  const found = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return found?.[0] === fence[0] && (found?.length ?? 0) >= fence.length;
}

/** Whether a line starts a block that may follow a paragraph without a blank line between them. CommonMark 0.31 section 4.8. */
export function interruptsParagraph(line: string): boolean {
  const start = /^ {0,3}(?! )(?=(.))/.exec(line)?.[1];
  return start !== undefined && (interrupting[start]?.(line) ?? false);
}

const tests: readonly [string, (line: string) => boolean][] = [
  ["#", (line) => /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)],
  [">", () => true],
  ["`~", (line) => openingFence(line) !== undefined],
  ["-*", (line) => isThematicBreak(line) || /^ {0,3}[-*][ \t]+\S/.test(line)],
  ["_", isThematicBreak],
  ["+", (line) => /^ {0,3}\+[ \t]+\S/.test(line)],
  ["1", (line) => /^ {0,3}1[.)][ \t]+\S/.test(line)],
  ["<", (line) => htmlStart.test(line)],
  ["$", (line) => /^ {0,3}\$\$/.test(line)],
  ["[", (line) => /^ {0,3}\[\^[^\]\s]+\]:/.test(line)],
];

const interrupting: Readonly<Record<string, (line: string) => boolean>> = Object.fromEntries(
  tests.flatMap(([starts, test]) => Array.from(starts, (start) => [start, test])),
);

const blockTags =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";
const htmlStart = new RegExp(
  String.raw`^ {0,3}<(?:(?:script|pre|style|textarea)(?:[\s>]|$)|!--|\?|![a-z]|!\[CDATA\[|/?(?:${blockTags})(?:\s|/?>|$))`,
  "i",
);

/** Whether a line can be the row of dashes under a table's header, and how many columns it has. */
export function tableColumns(line: string): number | undefined {
  if (isBlank(line) || !/^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line)) return undefined;
  return line.includes("|") || line.includes(":") ? splitRow(line).length : undefined;
}

/** A table row's cells; `\|` is a bar of the text. */
export function splitRow(line: string): string[] {
  const cells = line.trim().match(/(?:\\[^]|[^|\\])+|\|/g) ?? [];
  const texts: string[] = [];
  let cell = "";
  for (const part of cells) {
    if (part === "|") {
      texts.push(cell);
      cell = "";
    } else cell += part;
  }
  texts.push(cell);
  if (texts[0]?.trim() === "") texts.shift();
  if (texts.at(-1)?.trim() === "") texts.pop();
  return texts.map((text) => text.trim().replaceAll("\\|", "|"));
}
