import type { Token, Tokens } from "marked";

import type { Paper } from "../../talk.ts";
import { isList, type Block, type HeadingBlock, type TextBlock } from "../block.ts";
import { readLabel } from "../label.ts";
import { readPaperTitle } from "../paper-title.ts";
import { blockHtml } from "../piece.ts";
import { noteFrames } from "../players.ts";
import { withMoreMark, type Source } from "../source.ts";
import { draw, paperOf, type Entry, type PaperEntry } from "./paper-entry.ts";
import { asParagraph, bareTitle, dedent, linkIn, partsOf, splitTitle } from "./paper-text.ts";

export interface Papers {
  readonly html: () => string;
  readonly papers: readonly Paper[];
}

/** Reads what stands below 论文推荐: list items, headings or paragraphs that are papers, with their reasons. */
export function readPapers(blocks: readonly Block[], source: Source): Papers {
  const reading = new Reading(blocks, source);
  for (let at = 0; at < blocks.length; at += 1) reading.take(at);
  const { entries } = reading;
  return {
    html: () => draw(entries),
    papers: entries.filter((entry) => entry.kind === "paper").map(paperOf),
  };
}

class Reading {
  readonly entries: Entry[] = [];
  readonly #blocks: readonly Block[];
  readonly #source: Source;
  readonly #ordered: boolean;
  #group: string | null = null;
  /** The last list held one item, or its reason stands below it: what follows may be the reason. */
  #openReason = false;

  constructor(blocks: readonly Block[], source: Source) {
    this.#blocks = blocks;
    this.#source = source;
    this.#ordered = blocks.some((block) => listOf(block)?.ordered === true);
  }

  take(at: number): void {
    const block = this.#blocks[at];
    if (block === undefined || block.kind === "space") return;
    const list = listOf(block);
    if (block.kind === "heading") this.#heading(block, at);
    else if (block.kind !== "text") this.#keep(block);
    else if (list === undefined) this.#text(block, at);
    else this.#lists(block, list, at);
  }

  get #last(): PaperEntry | undefined {
    return this.entries.findLast((entry) => entry.kind === "paper");
  }

  /** The next blocks; no look goes further, to keep reading linear. */
  #below(at: number): readonly Block[] {
    return this.#blocks.slice(at + 1, at + 50);
  }

  /** The number that the next paper of the running list would have. */
  get #next(): number {
    return (this.#last?.number ?? 0) + 1;
  }

  #keep(block: Block): void {
    this.entries.push({ kind: "html", html: () => blockHtml(block, this.#source) });
  }

  /** A list that starts anew inside a reason is the reason's, if the papers' numbers go on below it. */
  #isPapers(list: Tokens.List, at: number, parts: readonly Tokens.List[]): boolean {
    if (this.#ordered !== list.ordered) return false;
    const last = this.entries.at(-1);
    const start = list.start || 1;
    if (last?.kind !== "paper" || !list.ordered || !this.#openReason || start === this.#next) return true;
    const later = this.#below(at);
    const end = later.findIndex(({ kind }) => kind === "heading");
    const lists = [...parts, ...later.slice(0, end < 0 ? undefined : end).map(listOf)];
    const goesOn = lists.some((other) => Number(other?.start) === this.#next);
    return !goesOn && last.texts.length > 0 && list.items.length === 1;
  }

  /** A list whose numbers start anew is several: Markdown joins them. */
  #lists(block: TextBlock, list: Tokens.List, at: number): void {
    const parts = partsOf(list);
    parts.forEach((part, index) => {
      if (this.#isPapers(part, at, parts.slice(index + 1))) this.#list(part);
      else this.#text(parts.length === 1 ? block : { ...block, tokens: [part] }, at);
    });
  }

  #list(list: Tokens.List): void {
    const first = list.start || 1;
    list.items.forEach((item, at) => this.entries.push(this.#item(item, list.ordered ? first + at : undefined)));
    this.#openReason = list.items.length === 1 && (this.#last?.texts.length ?? 0) === 0;
  }

  #item(item: Tokens.ListItem, number: number | undefined): PaperEntry {
    const line = this.#source.lineOf(item);
    const [head, ...below] = item.tokens;
    const isLine = head?.type === "text" && !head.raw.trim().includes("\n") && item.text.startsWith(head.raw.trim());
    if (isLine && splitTitle(head.raw, this.#source).rest === "") {
      const entry = this.#paper({
        form: "item",
        raw: head.raw,
        number,
        line,
        inline: "tokens" in head ? head.tokens : undefined,
      });
      this.#addReason(entry, this.#asBlocks(below));
      return entry;
    }
    return this.#runOn(item, number, line);
  }

  /** An item whose title's line runs on into the reason, or whose reason follows it without a blank line. */
  #runOn(item: Tokens.ListItem, number: number | undefined, line: number): PaperEntry {
    const text = item.text.replace(/^\s*\n/, "");
    const skipped = item.text.length - text.length > 0 ? 1 : 0;
    const end = text.indexOf("\n");
    const first = end < 0 ? text : text.slice(0, end);
    const split = splitTitle(first, this.#source);
    const entry = this.#paper({ form: "item", raw: split.title, number, line: line + skipped });
    const rest = split.rest + (end < 0 ? "" : (split.rest === "" ? "" : "\n") + text.slice(end + 1));
    const below = split.rest === "" ? 1 : 0;
    this.#addReason(entry, this.#reasonBlocks(rest, line + skipped + below));
    return entry;
  }

  #paper({
    form,
    raw,
    number,
    line,
    titleHtml,
    inline: known,
  }: {
    form: PaperEntry["form"];
    raw: string;
    number?: number | undefined;
    line: number;
    titleHtml?: () => string;
    inline?: Token[] | undefined;
  }): PaperEntry {
    const written = raw.trim();
    const inline = known ?? this.#source.inline(written, line);
    noteFrames(inline, this.#source);
    const facts = readPaperTitle(bareTitle(this.#source.text(inline)));
    const paper = { ...facts, raw: written, group: this.#group, url: linkIn(inline), line };
    const html = titleHtml ?? (() => `<p class="paper-title">${withMoreMark(this.#source.html(inline, line))}</p>\n`);
    return { kind: "paper", form, number, titleHtml: html, reasons: [], texts: [], paper };
  }

  /** The text below a title as blocks; the first may carry the label. */
  #reasonBlocks(text: string, line: number): TextBlock[] {
    if (text.trim() === "") return [];
    return this.#asBlocks(this.#source.blocks(dedent(text), line));
  }

  #asBlocks(tokens: readonly Token[]): TextBlock[] {
    noteFrames(tokens, this.#source);
    return tokens
      .filter(({ type }) => type !== "space")
      .map((token) => this.#labelled(asParagraph(token, this.#source)));
  }

  #labelled(token: Token): TextBlock {
    const line = this.#source.lineOf(token);
    const block = { kind: "text", raw: token.raw, line, item: undefined } as const;
    const label = token.type === "paragraph" ? readLabel(token.raw, this.#source.vocabulary) : undefined;
    if (label?.field !== "reason") return { ...block, tokens: [token], opens: undefined };
    const inline = this.#source.behind(
      { raw: token.raw, tokens: "tokens" in token ? token.tokens : undefined },
      label.value,
      line,
    );
    return { ...block, tokens: [], opens: { kind: "label", field: "reason", label, value: label.value, inline } };
  }

  #addReason(entry: PaperEntry, blocks: readonly TextBlock[]): void {
    for (const block of blocks) {
      entry.reasons.push(() => blockHtml(block, this.#source));
      if (block.opens !== undefined) entry.texts.push(this.#source.text(block.opens.inline));
      if (block.tokens.length > 0) entry.texts.push(this.#source.text(block.tokens));
    }
  }

  /** A deeper heading is a group of papers, or a paper itself. */
  #heading(block: HeadingBlock, at: number): void {
    const text = this.#source.text(block.token.tokens);
    const html = () => blockHtml(block, this.#source);
    this.#openReason = false;
    const kind = this.#headingKind(text, at);
    this.#group = kind === "group" ? text : null;
    if (kind !== "paper") {
      this.entries.push({ kind: "html", html });
      return;
    }
    this.entries.push(this.#paper({ form: "heading", raw: block.token.text, line: block.line, titleHtml: html }));
    this.#openReason = true;
  }

  #headingKind(text: string, at: number): "group" | "paper" | "other" {
    const later = this.#below(at);
    const end = later.findIndex(({ kind }) => kind === "heading");
    const below = later.slice(0, end < 0 ? undefined : end);
    if (below.some((block) => listOf(block)?.ordered === this.#ordered && listOf(block) !== undefined)) return "group";
    if (below.some((block) => block.kind === "text" && isReason(block))) return "paper";
    const { authors, venue, year } = readPaperTitle(text);
    if (authors !== null || venue !== null || year !== null) return "paper";
    const hasText = below.some(({ kind }) => kind === "text");
    return hasText && /[a-z]{3,}.*\s.*[a-z]{3,}/i.test(text) && !/\p{Script=Han}{4}/u.test(text) ? "paper" : "other";
  }

  #text(block: TextBlock, at: number): void {
    const last = this.entries.at(-1);
    const above = last?.kind === "paper" ? last : undefined;
    const title = above !== undefined && above.texts.length === 0 ? undefined : this.#titleAbove(block, at);
    if (title !== undefined) {
      this.entries.push(title);
      this.#openReason = true;
    } else if (above !== undefined && (isReason(block) || this.#openReason || this.#goesOn(at))) {
      this.#openReason = true;
      this.#addReason(above, above.form === "heading" ? this.#withoutCode(block) : [block]);
    } else this.#keep(block);
  }

  /** The numbers go on below: the text between belongs to the paper above. */
  #goesOn(at: number): boolean {
    for (const block of this.#below(at)) {
      if (block.kind === "heading" || block.kind === "rule") return false;
      const list = listOf(block);
      if (list?.ordered === true) return Number(list.start) === this.#next && this.#next > 1;
    }
    return false;
  }

  /** A paragraph with a labelled reason right below it is a paper's title. */
  #titleAbove(block: TextBlock, at: number): PaperEntry | undefined {
    const [token] = block.tokens;
    const next = this.#below(at).find(({ kind }) => kind !== "space");
    if (block.opens !== undefined || token?.type !== "paragraph" || block.tokens.length > 1) return undefined;
    if (next?.kind !== "text" || !isReason(next) || block.raw.trim().includes("\n")) return undefined;
    return this.#paper({ form: "paragraph", raw: block.raw, line: block.line });
  }

  /** Below a heading an indented reason is no code. */
  #withoutCode(block: TextBlock): TextBlock[] {
    const [token] = block.tokens;
    const isIndented = token?.type === "code" && (token as Tokens.Code).codeBlockStyle === "indented";
    return isIndented ? this.#reasonBlocks((token as Tokens.Code).text, block.line) : [block];
  }
}

function listOf(block: Block): Tokens.List | undefined {
  const [token] = block.kind === "text" && block.opens === undefined ? block.tokens : [];
  return token !== undefined && isList(token) ? token : undefined;
}

function isReason({ opens }: TextBlock): boolean {
  return opens?.kind === "label" && opens.field === "reason";
}
