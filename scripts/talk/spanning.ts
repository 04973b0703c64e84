import { isHtml } from "./source.ts";
import type { Block, TextBlock } from "./block.ts";

/** A block, or what draws a section as a whole. */
export type Drawn = Block | (() => string);

/**
 * Blocks of which HTML that opens an element in one and closes it in a later one has become one block: `<details>`, an empty
 * line, some Markdown, an empty line, `</details>`. Drawn by itself, each would end with what it leaves open.
 */
export function spanning(blocks: readonly Drawn[]): Drawn[] {
  const joined: Drawn[] = [];
  let depth = 0;
  let start = 0;
  for (const block of blocks) {
    if (depth === 0) start = joined.length;
    depth = isPlain(block) ? Math.max(0, depth + opensIn(block)) : 0;
    const isEnd = depth === 0 && joined.length > start && isPlain(block) && opensIn(block) < 0;
    joined.push(block);
    if (isEnd) joined.push(oneOf(joined.splice(start).filter(isPlain)));
  }
  return joined;
}

/** Draws nothing but its tokens. */
function isPlain(block: Drawn): block is Exclude<Block, { kind: "video" }> {
  if (typeof block === "function") return false;
  if (block.kind === "text") return block.opens === undefined && block.item === undefined;
  return block.kind === "heading" || block.kind === "space";
}

/** How many more elements a block opens than it closes. */
function opensIn(block: Block): number {
  if (block.kind !== "text" || !block.tokens.every(isHtml)) return 0;
  let opens = 0;
  for (const [, slash] of block.raw.matchAll(containers)) opens += slash === "/" ? -1 : 1;
  return opens;
}

const containers = /<(\/?)(?:details|div|center|figure|section|article|aside)(?=[\s>])/gi;

function oneOf(blocks: readonly Block[]): TextBlock {
  const [first] = blocks;
  return {
    kind: "text",
    raw: blocks.map(({ raw }) => raw).join(""),
    line: first?.line ?? 0,
    tokens: blocks.flatMap((block) =>
      block.kind === "text" ? block.tokens : block.kind === "heading" ? [block.token] : [],
    ),
    opens: undefined,
    item: undefined,
  };
}
