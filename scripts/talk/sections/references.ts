import type { Token, Tokens } from "marked";

import { diagnose, type Diagnostic } from "../../diagnostic.ts";
import type { Reference } from "../../talk.ts";
import { isList, type Block } from "../block.ts";
import { blockHtml, openingHtml } from "../piece.ts";
import { visit, withMoreMark, type Source } from "../source.ts";

export interface References {
  readonly html: () => string;
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Line {
  readonly tokens: readonly Token[];
  readonly line: number;
}

/** Reads what stands below 参考资料: quoted lines, lists or paragraphs, a reference a line. */
export function readReferences(blocks: readonly Block[], source: Source): References {
  const drawn = blocks.map((block) => {
    const lines = linesOf(block, source);
    return {
      block,
      lines: lines.some(({ tokens }) => linksOf(tokens).length > 0) ? lines : undefined,
    };
  });
  const lines = drawn.flatMap(({ lines: found }) => found ?? []);
  const plain = drawn
    .filter(({ lines: found, block }) => found === undefined && block.kind === "text")
    .flatMap(({ block }) => linesOf(block, source));
  return {
    html: () =>
      join(
        drawn.map(({ block, lines: found }) =>
          found === undefined ? blockHtml(block, source) : listHtml(block, found, source),
        ),
      ),
    references: lines.flatMap((line) => referencesOf(line, source)),
    diagnostics: [...lines, ...plain]
      .filter(({ tokens }) => linksOf(tokens).length === 0)
      .flatMap((line) => notALink(line, source)),
  };
}

/** Lists that stand side by side are one. */
function join(parts: readonly string[]): string {
  return parts.join("").replaceAll('</ul>\n<ul class="references">\n', "");
}

function listHtml(block: Block, lines: readonly Line[], source: Source): string {
  const label =
    block.kind === "text" && block.opens !== undefined
      ? openingHtml({ opens: { ...block.opens, inline: [], value: "" }, line: block.line }, source)
      : "";
  const items = lines.map(({ tokens, line }) => `<li>${source.html(tokens, line).trim()}</li>\n`).join("");
  return withMoreMark(`${label === "" ? "" : `<p>${label}</p>\n`}<ul class="references">\n${items}</ul>\n`);
}

/** The source lines of a block as inline Markdown; none where it holds anything but quotes, lists and paragraphs. */
function linesOf(block: Block, source: Source): Line[] {
  if (block.kind !== "text" || block.item !== undefined) return [];
  const rest = block.tokens.flatMap((token) => tokenLines(token, block.line, source) ?? [undefined]);
  if (rest.some((line) => line === undefined)) return [];
  const value = block.opens === undefined ? [] : split(block.opens.value, block.line, source);
  return [...value, ...rest.filter((line) => line !== undefined)];
}

function tokenLines(token: Token, line: number, source: Source): (Line | undefined)[] | undefined {
  const at = source.document.lineOf(token) || line;
  if (token.type === "space" || token.type === "def" || token.type === "footnote") return [];
  if (token.type === "paragraph" || token.type === "text") return split(token.raw, at, source);
  if (token.type === "blockquote") return nested((token as Tokens.Blockquote).tokens, at, source);
  if (isList(token)) {
    const items = token.items.map((item) => nested(item.tokens, source.document.lineOf(item), source));
    return token.items.some(({ task }) => task) || items.some((lines) => lines === undefined)
      ? undefined
      : items.flatMap((lines) => lines ?? []);
  }
  return undefined;
}

function nested(tokens: readonly Token[], line: number, source: Source): (Line | undefined)[] | undefined {
  const lines = tokens.map((token) => tokenLines(token, line, source));
  return lines.some((found) => found === undefined) ? undefined : lines.flatMap((found) => found ?? []);
}

/** A line of source a reference; a text whose marks run over lines stays whole. */
function split(text: string, line: number, source: Source): Line[] {
  const rows = text.split("\n");
  const whole = /<[a-z!/][^>\n]*(?:\n|$)|\{%[^%]*\n|\][^\S\n]*\n?\(|`[^`\n]*\n[^`]*`/i.test(text) ? [text] : rows;
  return whole
    .map((row, at) => ({ row: row.trim(), at }))
    .filter(({ row }) => row !== "")
    .map(({ row, at }) => ({ tokens: source.inline(row, line + at), line: line + at }));
}

function referencesOf({ tokens, line }: Line, source: Source): Reference[] {
  const links = linksOf(tokens);
  return links.map((link) => ({
    url: link.href,
    title: titleOf(link, links.length === 1 ? tokens : undefined, source),
    line,
  }));
}

/** The link's own text, or the line's without its address; null where there is but an address. */
function titleOf(link: Tokens.Link, around: readonly Token[] | undefined, source: Source): string | null {
  const own = source.text(link.tokens);
  if (!isAddress(own, link.href)) return own === "" ? null : own;
  const text =
    around === undefined
      ? ""
      : source.text(around.map((token) => (token === link ? { type: "text", raw: "", text: "" } : token)));
  const title = text
    .replace(/^\s*[[(（【]?\d{1,3}[\])）】.、]\s*/, "")
    .replace(/[\s:：,，—–-]+$/u, "")
    .trim();
  return /[\p{L}\d]/u.test(title) ? title : null;
}

function isAddress(text: string, href: string): boolean {
  return text === href || href.endsWith(text) || /^(?:https?:\/\/|www\.)/.test(text);
}

function linksOf(tokens: readonly Token[]): Tokens.Link[] {
  const links: Tokens.Link[] = [];
  visit(tokens, (token) => {
    if (token.type === "link" && !(token as Tokens.Link).href.startsWith("mailto:")) links.push(token as Tokens.Link);
  });
  return links;
}

function notALink({ tokens, line }: Line, source: Source): Diagnostic[] {
  const text = source.text(tokens);
  if (text === "" || /[:：]$/.test(text)) return [];
  return [
    diagnose("reference-not-a-link", source.place(line, text), {
      text: text.length > 80 ? `${text.slice(0, 79)}…` : text,
    }),
  ];
}
