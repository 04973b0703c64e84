import type { Token, Tokens } from "marked";

/**
 * First line of every token, at any depth. Lines are counted inside the parent's `raw`, so a container's children must
 * keep one line of text for each line of their parent.
 */
export function tokenLines(tokens: readonly Token[], firstLine: number, lines = new WeakMap<Token, number>()) {
  let line = firstLine;
  for (const token of tokens) {
    lines.set(token, line);
    for (const [children, offset] of childrenOf(token)) tokenLines(children, line + offset, lines);
    line += countLineEnds(token.raw);
  }
  return lines;
}

/** Number of `\n` in a text. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Runs of child tokens, each with the number of lines it starts below its parent. */
function childrenOf(token: Token): [Token[], number][] {
  if (isTable(token)) {
    const rows = [token.header, ...token.rows];
    return rows.flatMap((row, at) => row.map((cell): [Token[], number] => [cell.tokens, at === 0 ? 0 : at + 1]));
  }
  if (isList(token)) return [[token.items, 0]];
  return "tokens" in token && token.tokens !== undefined ? [[token.tokens, 0]] : [];
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === "table";
}

function isList(token: Token): token is Tokens.List {
  return token.type === "list";
}
