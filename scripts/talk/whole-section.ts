import type { Token, Tokens } from "marked";

import { isHeading, type Block } from "./block.ts";
import { readHeading, readLabel } from "./label.ts";
import type { Field } from "./labels/labels.ts";
import type { Source } from "./source.ts";

/** A section that is gathered to its end and then read as a whole: papers, references. */
export class WholeSection {
  readonly field: "papers" | "references";
  readonly blocks: Block[];
  /** Depth of its heading. */
  readonly #depth: number;
  readonly #source: Source;

  constructor(field: WholeSection["field"], depth: number, blocks: readonly Block[], source: Source) {
    this.field = field;
    this.blocks = [...blocks];
    this.#depth = depth;
    this.#source = source;
  }

  /** Whether a block ends the section. */
  endsAt(block: Block): boolean {
    if (block.kind === "rule" || block.kind === "more") return true;
    if (block.kind === "heading") {
      return (
        this.field === "references" ||
        block.token.depth <= this.#depth ||
        fieldOf(block.token, this.#source) !== undefined
      );
    }
    if (block.kind !== "text" || block.opens?.kind !== "label") return false;
    const { field, label } = block.opens;
    if (field === "reason" || field === "detail" || field === "video") return false;
    return label.bold || !label.common;
  }

  /** Papers go on behind a rule if a list or a deeper heading follows it. */
  goesOn(tokens: readonly Token[], from: number): boolean {
    const next = tokens.slice(from, from + 3).find(({ type }) => type !== "space");
    if (this.field !== "papers" || next === undefined) return false;
    if (isHeading(next)) return next.depth > this.#depth && fieldOf(next, this.#source) === undefined;
    const isReason = next.type === "paragraph" && readLabel(next.raw, this.#source.vocabulary)?.field === "reason";
    return next.type === "list" || isReason;
  }
}

function fieldOf(token: Tokens.Heading, source: Source): Field | undefined {
  return readHeading(source.text(token.tokens), source.vocabulary)?.field;
}
