import type { Token, Tokens } from "marked";

import type { TagToken } from "./document.ts";

/** Every token of a kind, at any depth, in the order of the text. */
export function findTokens<Kind extends Token>(tokens: readonly Token[], is: (token: Token) => token is Kind): Kind[] {
  const found: Kind[] = [];
  visitTokens(tokens, (token) => {
    if (is(token)) found.push(token);
  });
  return found;
}

/** Visits every token, parents first. */
export function visitTokens(tokens: readonly Token[], visit: (token: Token) => void): void {
  for (const token of tokens) {
    visit(token);
    for (const { tokens: inner } of childrenOf(token)) visitTokens(inner, visit);
  }
}

/** A token's runs of child tokens, each with the number of lines it starts below the token. */
export function childrenOf(token: Token): readonly { tokens: readonly Token[]; below: number }[] {
  if (isTable(token)) {
    return [token.header, ...token.rows].flatMap((row, at) =>
      row.map(({ tokens }) => ({ tokens, below: at === 0 ? 0 : at + 1 })),
    );
  }
  if (isList(token)) return [{ tokens: token.items, below: 0 }];
  return "tokens" in token && token.tokens !== undefined ? [{ tokens: token.tokens, below: 0 }] : none;
}

export function isTable(token: Token): token is Tokens.Table {
  return token.type === "table";
}

export function isList(token: Token): token is Tokens.List {
  return token.type === "list";
}

export function isTag(token: Token): token is TagToken {
  return token.type === "templateTag";
}

const none: readonly never[] = [];
