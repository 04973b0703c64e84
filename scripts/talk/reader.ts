import type { Tokens } from "marked";

import type { Diagnostic } from "../diagnostic.ts";
import { countLineEnds } from "../markdown/lines.ts";
import type { PartKind } from "../note.ts";
import type { Paper, Reference } from "../talk.ts";
import { isList, type Block, type HeadingBlock, type Setting, type TextBlock } from "./block.ts";
import type { KnownNames } from "./bio-name.ts";
import type { Draft, Sign, Unsure } from "./draft.ts";
import { framedFields, type FramedField } from "./framed.ts";
import { Gathering } from "./gathering.ts";
import { hasLabels } from "./has-labels.ts";
import { labelLikes } from "./label-likes.ts";
import { readHeading } from "./label.ts";
import type { Field } from "./labels/labels.ts";
import { isName, readNames } from "./name.ts";
import { readNumbered } from "./numbered.ts";
import { opensSpeakers } from "./opening.ts";
import { blocksOf } from "./outline.ts";
import { partOf } from "./part-of.ts";
import type { Piece } from "./piece.ts";
import { readProgramme } from "./programme.ts";
import { readPapers } from "./sections/papers.ts";
import { readReferences } from "./sections/references.ts";
import type { Source } from "./source.ts";
import { WholeSection } from "./whole-section.ts";

/** Fields that a speaker's section may hold under headings of their own. */
const isOfSpeaker: ReadonlySet<Field> = new Set(["title", "abstract", "spotlights"]);

/** Reads a text from top to bottom as a talk; whether it is one is decided afterwards. */
export class Reader {
  readonly #source: Source;
  readonly #names: KnownNames;
  readonly #plain: boolean;
  readonly #gathered: Gathering;
  readonly #pieces: Piece[] = [];
  readonly #papers: Paper[] = [];
  readonly #references: Reference[] = [];
  readonly #signs: Sign[] = [];
  readonly #unsure: Unsure[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  /** Depth of the speakers' section that is open; undefined outside one. */
  #speakersDepth: number | undefined;
  /** The list whose item the target stands in: it ends with the list. */
  #targetItem: Tokens.List | undefined;
  /** Depth of the last heading. */
  #depth = 0;
  /** A section that is read as a whole. */
  #collecting: WholeSection | undefined;

  constructor(source: Source, names: KnownNames) {
    this.#source = source;
    this.#names = names;
    this.#gathered = new Gathering(source, names);
    this.#plain = hasLabels(source);
  }

  read(): Draft {
    const { tokens } = this.#source.document;
    tokens.forEach((token, at) => {
      if (token.type === "hr" && this.#collecting?.goesOn(tokens, at + 1) === true) {
        this.#collecting.blocks.push({ kind: "rule", raw: token.raw, line: this.#source.document.lineOf(token) });
        return;
      }
      for (const block of blocksOf(token, this.#source, () => this.#setting())) this.#take(block);
    });
    this.#collected();
    const slots = this.#gathered.done();
    readProgramme(slots);
    return {
      pieces: this.#pieces,
      slots,
      looseBio: this.#gathered.looseBio,
      papers: this.#papers,
      references: this.#references,
      signs: this.#signs,
      unsure: this.#unsure,
      diagnostics: this.#diagnostics,
    };
  }

  #setting(): Setting {
    return {
      leads: this.#speakers !== undefined && this.#collecting === undefined,
      lists: this.#collecting === undefined ? "labels" : "whole",
      plain: this.#plain && this.#collecting === undefined,
      links: this.#collecting?.field !== "references",
    };
  }

  #take(block: Block): void {
    if (this.#collecting?.endsAt(block) === false) {
      this.#collecting.blocks.push(block);
      return;
    }
    this.#collected();
    switch (block.kind) {
      case "heading":
        return this.#heading(block);
      case "text":
        return this.#text(block);
      case "rule":
        this.#gathered.target = undefined;
        return this.#put("prose", block);
      case "video":
        return this.#put("video", block);
      case "more":
      case "space":
        return this.#put("prose", block);
    }
  }

  get #speakers(): number | undefined {
    return this.#speakersDepth;
  }

  set #speakers(depth: number | undefined) {
    this.#speakersDepth = depth;
    this.#gathered.inSpeakers = depth !== undefined;
  }

  #collected(): void {
    const open = this.#collecting;
    if (open === undefined) return;
    this.#collecting = undefined;
    const [first] = open.blocks;
    const content = open.blocks.filter(({ kind }) => kind !== "space");
    if (first === undefined || content.length === 0) return;
    const piece = { kind: open.field, blocks: open.blocks, line: first.line, opens: false } as const;
    if (open.field === "papers") {
      const { html, papers } = readPapers(open.blocks, this.#source);
      for (const paper of papers) this.#papers.push(paper);
      this.#pieces.push({ ...piece, html, kind: papers.length > 0 ? "papers" : "prose" });
      for (const { raw, line, reason } of papers) this.#sign(reason === null ? "papers" : "reason", raw, line, true);
    } else {
      const { html, references, diagnostics } = readReferences(open.blocks, this.#source);
      for (const reference of references) this.#references.push(reference);
      for (const diagnostic of diagnostics) this.#diagnostics.push(diagnostic);
      this.#pieces.push({ ...piece, html, kind: references.length > 0 ? "references" : "prose" });
    }
  }

  #put(kind: PartKind, block: Block, opens = false): void {
    this.#pieces.push({ kind, blocks: [block], line: block.line, opens });
  }

  #sign(kind: Sign["kind"], text: string, line: number, isSure: boolean): void {
    this.#signs.push({ kind, text, line, isSure });
  }

  #heading(block: HeadingBlock): void {
    const text = this.#source.text(block.token.tokens);
    const found = readHeading(text, this.#source.vocabulary);
    this.#gathered.target = undefined;
    this.#depth = block.token.depth;
    if (found === undefined || found.field === "about" || found.field === "question")
      return this.#otherHeading(block, text);
    const { field, value } = found;
    const isBelow = this.#speakers !== undefined && block.token.depth > this.#speakers && isOfSpeaker.has(field);
    if (!isBelow) this.#speakers = field === "speaker" || field === "bio" ? block.token.depth : undefined;
    this.#sign(
      field === "speaker" || field === "bio" ? "section" : field,
      text,
      block.line,
      !this.#source.vocabulary.common.has(text.toLowerCase()),
    );
    if (field === "papers" || field === "references") {
      this.#put(field, block);
      this.#collecting = new WholeSection(field, block.token.depth, [], this.#source);
      return;
    }
    this.#gathered.open(field, block.line);
    if (field === "speaker") this.#gathered.target = "bio";
    this.#gathered.awaitsName = field === "speaker" && value === "";
    this.#put(partOf[field], block);
    if (value !== "") this.#gathered.value(field, value, [], block.line);
  }

  /** A heading that names no field: a speaker's name in their section, `Talk 2: …`, or the end of what was above. */
  #otherHeading(block: HeadingBlock, text: string): void {
    const { depth } = block.token;
    const inSpeakers = this.#speakers !== undefined && depth > this.#speakers;
    const { names, rest } = inSpeakers ? readNames(text) : { names: [], rest: "" };
    if (inSpeakers && names.length > 0 && names.every(isName)) {
      this.#gathered.speaker(names, rest, block.line);
      return this.#put("speaker", block, true);
    }
    if (!inSpeakers) this.#speakers = undefined;
    const { numbered, title } = readNumbered(text);
    if (numbered !== undefined || (!inSpeakers && this.#gathered.isWhole)) this.#gathered.newSlot(block.line);
    if (title !== undefined && title !== "") this.#gathered.title(title, block.line);
    this.#put(numbered === undefined ? "prose" : "abstract", block, numbered !== undefined);
  }

  #text(block: TextBlock): void {
    const { opens } = block;
    if (opens === undefined) return this.#unlabelled(block);
    if (opens.kind === "lead") {
      const value = this.#source.text(opens.inline);
      this.#gathered.speaker(opens.lead.names, value, block.line);
      this.#continue(block);
      this.#sign("speaker", opens.lead.names.join("、"), block.line, true);
      return this.#put("speaker", block, true);
    }
    const { field, label } = opens;
    this.#sign(field, label.text, block.line, !label.common);
    if (field === "papers" || field === "references") {
      this.#gathered.target = undefined;
      this.#speakers = undefined;
      this.#collecting = new WholeSection(field, Math.max(3, this.#depth), [block], this.#source);
      return;
    }
    if (opensSpeakers(field, opens.value)) this.#speakers = 6;
    const isNew = this.#gathered.open(field, block.line);
    const value = this.#source.text(opens.inline);
    const below = /^\s*\n/.exec(opens.value)?.[0] ?? "";
    this.#gathered.value(field, value, opens.inline, block.line + countLineEnds(below), label.common);
    this.#continue(block);
    this.#targetItem = block.item !== undefined && value !== "" ? block.item.list : undefined;
    this.#put(partOf[field], block, isNew);
  }

  /** The blocks below a label in its own piece belong to its field. */
  #continue({ tokens }: TextBlock): void {
    const [first] = tokens;
    if (first !== undefined) this.#gathered.append(tokens, this.#source.lineOf(first));
  }

  #unlabelled(block: TextBlock): void {
    if (this.#targetItem !== undefined && block.item?.list !== this.#targetItem) this.#gathered.target = undefined;
    this.#targetItem = this.#gathered.target === undefined ? undefined : this.#targetItem;
    const [token] = block.tokens;
    const framed = framedFields(token, this.#source);
    if (framed.length > 0) return this.#framed(block, framed);
    if (token !== undefined && isList(token) && !this.#gathered.takesList(token)) this.#gathered.target = undefined;
    const target = this.#gathered.target;
    if (target === undefined || (block.item?.list.ordered === undefined && token?.type === "html")) {
      this.#note(block);
      return this.#put("prose", block);
    }
    this.#note(block);
    this.#gathered.append(block.tokens, block.line);
    this.#put(partOf[target], block);
  }

  /** What a quote or a table says is read; the block stays whole. */
  #framed(block: TextBlock, fields: readonly FramedField[]): void {
    for (const { field, label, isCommon, inline, line } of fields) {
      if (partOf[field] === "prose" && field !== "detail") continue;
      this.#sign(field, label, line, !isCommon);
      this.#gathered.open(field, line);
      this.#gathered.value(field, this.#source.text(inline), inline, line, isCommon);
    }
    this.#gathered.target = undefined;
    const first = fields.find(({ field }) => partOf[field] !== "prose");
    this.#put(first === undefined ? "prose" : partOf[first.field], block);
  }

  /** Words that look like labels where labels stand. */
  #note(block: TextBlock): void {
    for (const { label, line } of labelLikes(block, this.#source)) {
      if (label.field === "question") this.#sign("question", label.text, line, false);
      if (label.field !== undefined) continue;
      if (label.name === this.#names.title) this.#sign("title-name", label.name, line, true);
      this.#unsure.push({ text: label.name, line, inSpeakers: this.#speakers !== undefined });
    }
  }
}
