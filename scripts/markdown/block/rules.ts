import { Lexer, type Token, type Tokenizer, type Tokens } from "marked";

import { decodeEntities, unescapeText } from "../entities.ts";
import { labelKey } from "../inline/rule.ts";
import { alertOf } from "./alert.ts";
import { readBlockquote } from "./blockquote.ts";
import { readFence, readIndentedCode } from "./code.ts";
import { readDefinitions } from "./definition-list.ts";
import { readFootnote } from "./footnote.ts";
import { isThematicBreak } from "./line-starts.ts";
import { readList, type ItemSource } from "./list.ts";
import { readFormula } from "./math.ts";
import type { BlockScan, NoteLexer } from "./note-lexer.ts";
import { endOfLine, readParagraph } from "./paragraph.ts";
import { readTable } from "./table.ts";

/** Reads the block at the start of a text; undefined where it is not this rule's. */
export type BlockRule = (scan: BlockScan) => Token | Tokens.Generic | undefined;

/** Marked's own rules; those used here keep no state. */
const marked = markedRules();

/** The first that reads a place wins; a paragraph reads any. */
export const blockRules: readonly BlockRule[] = [
  space,
  indentedCode,
  fence,
  templateTag,
  formula,
  heading,
  thematicBreak,
  blockquote,
  list,
  html,
  footnote,
  linkDefinition,
  table,
  paragraph,
];

function markedRules(): Tokenizer {
  const { options } = new Lexer({ gfm: true });
  if (!options.tokenizer) throw new TypeError("Marked's lexer has no tokenizer");
  return options.tokenizer;
}

function space({ source }: BlockScan) {
  return marked.space(source);
}

function indentedCode({ source }: BlockScan) {
  if (!/^(?: {4}| {0,3}\t)/.test(source)) return undefined;
  const found = readIndentedCode(source);
  return found && { type: "code", codeBlockStyle: "indented", ...found };
}

function fence({ source }: BlockScan) {
  if (!/^ {0,3}(?:```|~~~)/.test(source)) return undefined;
  const found = readFence(source);
  return found && { type: "code", ...found, lang: unescapeText(found.lang) };
}

/** A tag alone on its lines; one within a text is read with the text. */
function templateTag({ lexer, source, templateTags, offset }: BlockScan) {
  const indent = /^ {0,3}(?=\{%)/.exec(source)?.[0].length;
  if (indent === undefined) return undefined;
  const found = templateTags.read(offset + indent);
  if (found === undefined) return undefined;
  const end = indent + found.raw.length;
  if (source.slice(end, endOfLine(source, end)).trim() !== "") return undefined;
  const raw = source.slice(0, end);
  return found.type === "templateTag"
    ? { ...found, raw, block: true }
    : { type: "templateRaw", raw, block: true, tokens: lexer.untagged(found.body) };
}

function formula({ source }: BlockScan) {
  const found = readFormula(source);
  return found && { type: "math", ...found, display: true, block: true };
}

function heading({ lexer, source }: BlockScan) {
  if (!/^ {0,3}#/.test(source)) return undefined;
  const raw = source.slice(0, endOfLine(source, 0));
  const [, marks, rest] = /^ {0,3}(#{1,6})(?=[ \t]|$)(.*)$/.exec(raw) ?? [];
  if (marks === undefined || rest === undefined) return undefined;
  const text = withoutClosingMarks(rest.trim());
  return { type: "heading", raw, depth: marks.length, text, tokens: lexer.later(text) };
}

/** `# a ##` closes with marks of its own; in `# a#` they are text. */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === "#") end -= 1;
  return end === 0 || text[end - 1] === " " || text[end - 1] === "\t" ? text.slice(0, end).trimEnd() : text;
}

function thematicBreak({ source }: BlockScan) {
  const line = source.slice(0, endOfLine(source, 0));
  return isThematicBreak(line) ? { type: "hr", raw: line } : undefined;
}

function blockquote({ lexer, source }: BlockScan) {
  const found = lexer.canNest ? readBlockquote(source) : undefined;
  if (found === undefined) return undefined;
  const alert = alertOf(found.text);
  if (alert === undefined) return { type: "blockquote", ...found, tokens: lexer.nested(found.text) };
  const title = { type: "space", raw: found.text.slice(0, alert.end) };
  const tokens = [title, ...lexer.nested(found.text.slice(alert.end))];
  return { type: "blockquote", ...found, alert: alert.kind, tokens };
}

function list({ lexer, source }: BlockScan): Tokens.List | undefined {
  const found = lexer.canNest ? readList(source) : undefined;
  if (found === undefined) return undefined;
  const items = found.items.map((item) => listItem(lexer, item));
  const loose = found.items.some(({ endsBlank }) => endsBlank) || items.some(({ tokens }) => holdsBlankLine(tokens));
  for (const item of items) item.loose = loose;
  return { type: "list", raw: found.raw, ordered: found.ordered, start: found.start, loose, items };
}

function listItem(lexer: NoteLexer, { raw, text }: ItemSource): Tokens.ListItem {
  const box = /^\[([ xX])\][ \t]+(?=\S)/.exec(text);
  const body = box === null ? text : text.slice(box[0].length);
  const tokens = lexer.nested(body, true);
  const checked = box === null ? {} : { checked: box[1] !== " " };
  return { type: "list_item", raw, task: box !== null, ...checked, loose: false, text: body, tokens };
}

/** Whether two blocks have a blank line between them. */
function holdsBlankLine(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ type, raw }, at) => at < tokens.length - 1 && ((at > 0 && type === "space") || raw.endsWith("\n\n")),
  );
}

function html({ lexer, source, templateTags, offset }: BlockScan) {
  if (!/^ {0,3}</.test(source)) return undefined;
  const token = marked.html(source);
  if (token === undefined || !token.raw.includes("{%") || lexer.tags.size === 0) return token;
  const tokens: Token[] = [];
  let plain = 0;
  for (let at = token.raw.indexOf("{%"); at >= 0; at = token.raw.indexOf("{%", at + 2)) {
    if (at < plain) continue;
    const tag = templateTags.read(offset + at);
    if (tag?.type !== "templateTag" || at + tag.raw.length > token.raw.length) continue;
    tokens.push(htmlToken(token.raw.slice(plain, at)), tag);
    plain = at + tag.raw.length;
  }
  if (tokens.length === 0) return token;
  return { ...token, tokens: [...tokens, htmlToken(token.raw.slice(plain))] };
}

function htmlToken(raw: string): Tokens.HTML {
  return { type: "html", block: true, raw, text: raw, pre: false };
}

function footnote({ lexer, source }: BlockScan) {
  const found = lexer.canNest ? readFootnote(source) : undefined;
  if (found === undefined) return undefined;
  const tokens = lexer.nested(found.text);
  lexer.defineFootnote(found.label, tokens);
  return { type: "footnote", raw: found.raw, label: found.label, tokens };
}

function linkDefinition({ lexer, source }: BlockScan) {
  if (!/^ {0,3}\[/.test(source)) return undefined;
  const token = marked.def(source);
  if (token === undefined || labelKey(token.tag) === "") return undefined;
  const label = /\[((?:\\[^]|[^[\]\\])*)\]/.exec(token.raw)?.[1] ?? token.tag;
  const definition = { href: decodeEntities(token.href), title: token.title && decodeEntities(token.title) };
  lexer.define(labelKey(label), definition);
  return { ...token, ...definition };
}

function table({ lexer, source }: BlockScan) {
  const found = readTable(source);
  if (found === undefined) return undefined;
  const row = (cells: readonly string[], header: boolean) =>
    cells.map((text, at) => ({ text, tokens: lexer.later(text), header, align: found.align[at] ?? null }));
  const { raw, align } = found;
  const rows = found.rows.map((cells) => row(cells, false));
  return { type: "table", raw, align: [...align], header: row(found.header, true), rows };
}

function paragraph({ lexer, source, inItem, isFirst }: BlockScan) {
  const found = readParagraph(source, (line) => startsTag(line, lexer));
  const { raw, text, depth } = found;
  if (depth !== undefined) return { type: "heading", raw, depth, text, tokens: lexer.later(text) };
  const definitions = readDefinitions(raw);
  if (definitions !== undefined) {
    const tokens = definitions.map((part) => ({
      type: part.kind,
      raw: part.raw,
      text: part.text,
      tokens: lexer.later(part.text),
    }));
    return { type: "definitionList", raw, tokens };
  }
  const type = inItem ? "text" : "paragraph";
  return { type, raw, text, tokens: lexer.later(text, inItem && isFirst) };
}

function startsTag(line: string, { tags }: NoteLexer): boolean {
  const name = /^ {0,3}\{%-?\s*([\w-]+)/.exec(line)?.[1];
  return name !== undefined && (name === "raw" || tags.get(name)?.hasBody === true);
}
